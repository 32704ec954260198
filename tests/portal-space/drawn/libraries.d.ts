/**
 * The few exports of the libraries that the portals use, as components of unknown properties: it is their drawing that is
 * tested here, not their use, and checking their own types takes longer than checking the whole product.
 */
declare module 'element-plus' {
  type Component = import('vue').Component;
  export const ElBreadcrumb: Component;
  export const ElBreadcrumbItem: Component;
  export const ElConfigProvider: Component;
  export const ElEmpty: Component;
  export const ElLoading: { service(options: { target: HTMLElement }): { close(): void } };
}

declare module 'antd' {
  type Component = import('react').FunctionComponent<Record<string, unknown>>;
  export const Breadcrumb: Component;
  export const Button: Component;
  export const Card: Component;
  export const Col: Component;
  export const ConfigProvider: Component;
  export const Descriptions: Component;
  export const Empty: Component;
  export const Form: Component & { Item: Component };
  export const Input: Component & { TextArea: Component };
  export const Modal: Component;
  export const Radio: { Group: Component };
  export const Row: Component;
  export const Select: Component;
  export const Spin: Component;
  export const Table: Component;
  export const Tabs: Component;
}

declare module 'antd/locale/zh_CN' {
  const locale: object;
  export default locale;
}

declare module 'bootstrap' {
  export class Tab {
    constructor(element: Element);
    show(): void;
  }
  export class Modal {
    constructor(element: Element);
    show(): void;
  }
}

declare module 'vue2' {
  export type Node = unknown;
  type Slot = (scope: { row: string[]; $index: number }) => Node;
  interface Data {
    props?: Record<string, unknown>;
    attrs?: Record<string, unknown>;
    class?: string;
    style?: string | Record<string, string>;
    key?: string | number;
    ref?: string;
    on?: Record<string, (...values: never[]) => void>;
    scopedSlots?: Record<string, Slot>;
  }
  export type Create = (tag: string | object, data?: Data, children?: Node[] | string | undefined) => Node;
  export default class Vue {
    constructor(options: {
      data?: Record<string, unknown>;
      render(this: Vue & Record<string, unknown>, create: Create): Node;
      mounted?(this: Vue & Record<string, unknown>): void;
    });
    $mount(at: HTMLElement): this;
    $el: HTMLElement;
    $refs: Record<string, HTMLElement>;
    static use(plugin: object): void;
  }
}

declare module 'element-ui' {
  const plugin: object & { Loading: { service(options: { target: HTMLElement }): { close(): void } } };
  export default plugin;
}
