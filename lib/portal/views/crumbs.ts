import type { FieldReading } from '@/lib/dossier/reading';
import { placeOf } from '@/lib/portal/read/found';
import { fold } from '@/lib/portal/read/text';
import type { Scanned } from './front';

const CRUMBS =
  '[class*="breadcrumb" i],[aria-label="breadcrumb" i],.crumb,.crumbs,.pos,.position,.location,.weizhi,.dqwz';
const BETWEEN = /[>＞»›→/|\\:：]/;
/** Family names that most people have, and what no name holds: both, because a part may be any word. */
const NAME =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪季童倪章俞鲁葛柴][\u4e00-\u9fff]{1,2}(?:[甲乙丙丁])?$/;
const NO_NAME =
  /[审评查表]|申报|管理|信息|系统|职称|材料|详情|项目|任务|待办|单位|人员|中心|工程|业务|首页|专家|公示|高级|程序|方[法式案]|施工|范围|任[期职]|高校|常[用规]|江苏|向导/;

/** Whose name stands between the parts of where one is: 待审查 > 王某某 > 材料审核. Null where none or several do. */
export function namedInCrumbs(front: Scanned[]): FieldReading | null {
  for (const { scan } of front) {
    for (const element of scan.root.querySelectorAll(CRUMBS)) {
      if (!scan.onScreen(element)) continue;
      const parts = partsOf(element);
      const names = new Set(parts.filter((part, at) => at > 0 && NAME.test(part) && !NO_NAME.test(part)));
      const [text, another] = names;
      if (text === undefined || another !== undefined || !parts.some((part) => NO_NAME.test(part))) continue;
      const found = { label: '当前位置', nth: 0, section: null, scan, element, text };
      return { state: 'read', text, places: [placeOf(found)] };
    }
  }
  return null;
}

function partsOf(element: Element): string[] {
  const words = element.ownerDocument.createTreeWalker(element, 4);
  const parts: string[] = [];
  while (words.nextNode()) parts.push(...(words.currentNode.textContent ?? '').split(BETWEEN).map(fold));
  return parts.filter((part) => part !== '');
}
