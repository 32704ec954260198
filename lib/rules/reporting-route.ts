import { defineRule } from './define-rule';
import { bare } from './helpers/words';
import { evidence, fail, manual } from './judgement';

/** 三(三), 附2-二-4 to 8: who passes the application on to whom; two cities that contradict each other are told, the rest is a person's to see. */
export const reportingRoute = defineRule({
  id: 'reporting-route',
  title: '报送层级',
  topic: '程序时限',
  ensures: '按单位隶属关系逐级审核，报送到相应的受理单位。',
  needs: [],
  optional: ['unit.name', 'unit.superior', 'unit.kind', 'application.point'],
  parameters: ['route.cities'],
  failures: ['wrong', 'elsewhere'],
  manual: ['check'],
  judge: (given, parameters) => {
    const read = (
      [
        ['工作单位', 'unit.name'],
        ['主管部门', 'unit.superior'],
        ['单位性质', 'unit.kind'],
        ['受理点', 'application.point'],
      ] as const
    ).flatMap(([label, id]) => {
      const field = given[id];
      return field.state === 'read' ? [{ label, value: field.value, places: field.places }] : [];
    });
    const cityOf = (...labels: string[]) =>
      read
        .filter(({ label }) => labels.includes(label))
        .map(({ value }) => parameters['route.cities'].find((city) => bare(value).includes(city)))
        .find((city) => city !== undefined);
    const [home, point] = [cityOf('主管部门') ?? cityOf('工作单位'), cityOf('受理点')];
    const isElsewhere = home !== undefined && point !== undefined && home !== point;
    const shown = read.map(({ label, value, places }) =>
      evidence(label, value, places, { flagged: isElsewhere && label === '受理点' }),
    );
    if (isElsewhere) {
      const found = `单位在${home}，受理点在${point}`;
      return fail('elsewhere', { says: `${found}，请核对是否按隶属关系报送。`, found, evidence: shown });
    }
    const says =
      read.length === 0
        ? '页面未显示单位和受理点，请按单位隶属关系核对报送层级。'
        : `${read.map(({ label, value }) => `${label}为${value}`).join('，')}，请按隶属关系核对报送层级。`;
    return manual('check', { says, evidence: shown });
  },
});
