import type { FieldReading } from '@/lib/dossier/reading';
import { placeOf } from '@/lib/portal/read/found';
import type { Scan } from '@/lib/portal/read/scanned';
import { fold } from '@/lib/portal/read/text';
import type { Scanned } from './front';

const CRUMBS =
  '[class*="breadcrumb" i],[aria-label="breadcrumb" i],.crumb,.crumbs,.pos,.position,.location,.weizhi,.dqwz';
const BETWEEN = /[>＞»›→/|\\]/;
/** What the line of place begins with. */
const HERE = /^.{0,4}位置[:：]?/;
/** Beside these stands who is signed in. */
const SIGNED_IN = /用户|欢迎|您好|登录|账号|[:：]$/;
/** Family names that most people have, and what no name holds: both, because a part may be any word. */
const NAME =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪季童倪章俞鲁葛柴][\u4e00-\u9fff]{1,2}(?:[甲乙丙丁])?$/;
const NO_NAME =
  /[审评查表]|申报|管理|信息|系统|职称|材料|详情|项目|任[务期职免]|待办|单位|人员|中心|工程|业务|首页|专家|公示|程序|江[苏西]|向导|许可|顾问|方[法式案向针]|施[工行]|范[围例文本]|[术性类型度率量法]|高[校级工管职等中新层技科精端素效标]|任[教何]|常设|常[用规见委]|文[件化书物档体学教献]|金[额融属华]|付[款费]|季[度报]|章[程节]|石[油化材]|余额|周[报期]|董事|白[名皮]|林[业场]|[市县区镇乡局院所处厅室会馆园站厂部证书库夹]$/;

/** Whose name stands between the parts of where one is: 待审查 > 王某某 > 材料审核. Null where none or several do. */
export function namedInCrumbs(front: Scanned[]): FieldReading | null {
  for (const { scan } of front) {
    for (const element of scan.root.querySelectorAll(CRUMBS)) {
      if (!scan.onScreen(element)) continue;
      const parts = partsOf(element, scan);
      const names = new Set(
        parts.filter((part, at) => at > 0 && isName(part, parts[at - 1] ?? '', parts[at + 1] ?? '')),
      );
      const [text, another] = names;
      if (text === undefined || another !== undefined || !parts.some((part) => NO_NAME.test(part))) continue;
      const found = { label: '当前位置', nth: 0, section: null, scan, element, text };
      return { state: 'read', text, places: [placeOf(found)] };
    }
  }
  return null;
}

function isName(part: string, before: string, behind: string): boolean {
  return NAME.test(part) && !NO_NAME.test(part) && !SIGNED_IN.test(before) && !SIGNED_IN.test(behind);
}

/** What is said in other ways than by a text in sight: choices, boxes, buttons. */
const NO_TEXT = 'select,label,textarea,button,script,style';

function partsOf(element: Element, { onScreen }: Scan): string[] {
  const words = element.ownerDocument.createTreeWalker(element, 4);
  const parts: string[] = [];
  while (words.nextNode()) {
    const { parentElement: around, textContent } = words.currentNode;
    if (around === null || around.closest(NO_TEXT) || !onScreen(around)) continue;
    parts.push(...(textContent ?? '').split(BETWEEN).map((part) => fold(part).replace(HERE, '')));
  }
  return parts.filter((part) => part !== '');
}
