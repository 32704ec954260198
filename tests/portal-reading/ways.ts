/**
 * The ways from a label to its value, by name, each with golden pages that are read otherwise without it: whoever adds a way
 * puts the page here that was not read before.
 */
export const PAGES_OF_WAYS: Readonly<Record<string, readonly string[]>> = {
  'label for': ['p09-label-elements'],
  'labelled by': ['w-labelled-by'],
  'actual column': [
    's-requirement-column',
    's-requirement-below-title',
    's-requirement-no-column-said',
    's-shared-data-column',
    's-changes-before-and-after',
    's-review-column',
  ],
  'value of another': ['l-papers-of-unknown-header'],
  'next cell': ['u-print-lines'],
  'behind the label': ['p08-fieldset-and-headings', 'p12-flat-boxes', 'p15-layui', 'p17-antd'],
  'cell beside a text': ['w-cell-beside-a-text'],
  'floating label': ['u-form-floating'],
  'column beside': ['u-label-value-columns', 'u-label-column-beside-values'],
  'blank behind the label': ['p16-element-2', 'u-bootstrap'],
  'empty box in the cell': ['p16-element-plus-descriptions', 'p17-antd'],
  'cell below': ['p07-sections-in-one-table'],
  'blank line': ['s-year-captions'],
};

/** The same for shapes of lists that are no tables with a header row. */
export const PAGES_OF_SHAPES: Readonly<Record<string, readonly string[]>> = {
  'months as columns': ['l-months-as-columns', 'l-months-as-columns-in-amounts'],
  'years as columns': ['s-years-as-columns', 'u-pivot-years'],
  'rows of boxes': ['t-list-forms', 'u-extjs'],
  'cards by year': ['l-cards-by-year'],
  'cards by name': ['l-cards-titled'],
  'years in boxes': ['l-cards-in-a-line-of-time'],
  'repeated labels': ['t-repeated-records', 'l-cards-lines', 'l-cards-wide-cells'],
};
