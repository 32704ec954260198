/**
 * The few exports of the libraries that the pages use, as components of unknown properties. Their own types are not asked for:
 * checking them takes longer than checking the whole product, and it is their drawing that is tested here, not their use.
 */
declare module 'element-plus' {
  type Component = import('vue').Component;
  export const ElButton: Component;
  export const ElCard: Component;
  export const ElCol: Component;
  export const ElDatePicker: Component;
  export const ElDescriptions: Component;
  export const ElDescriptionsItem: Component;
  export const ElDialog: Component;
  export const ElForm: Component;
  export const ElFormItem: Component;
  export const ElInput: Component;
  export const ElInputNumber: Component;
  export const ElOption: Component;
  export const ElPagination: Component;
  export const ElRadio: Component;
  export const ElRadioGroup: Component;
  export const ElRow: Component;
  export const ElSelect: Component;
  export const ElTabPane: Component;
  export const ElTable: Component;
  export const ElTableColumn: Component;
  export const ElTableV2: Component;
  export const ElTabs: Component;
  const plugin: import('vue').Plugin<[{ locale: object }]>;
  export default plugin;
}

declare module 'element-plus/es/locale/lang/zh-cn' {
  const locale: object;
  export default locale;
}

declare module '@arco-design/web-vue' {
  type Component = import('vue').Component;
  export const Button: Component;
  export const Card: Component;
  export const DatePicker: Component;
  export const Descriptions: Component;
  export const Form: Component;
  export const FormItem: Component;
  export const Input: Component;
  export const InputNumber: Component;
  export const Modal: Component;
  export const MonthPicker: Component;
  export const RadioGroup: Component;
  export const Select: Component;
  export const TabPane: Component;
  export const Table: Component;
  export const Tabs: Component;
  export const Textarea: Component;
}
