import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { ACTIONS } from '@/lib/portal/profile/texts';
import { fold, labelKey } from '@/lib/portal/read/text';

/** Values that name nobody, and words of any portal's pages. */
const ORDINARY =
  '男 女 是 否 有 无 合格 基本合格 不合格 优秀 称职 基本称职 不称职 本科 大学本科 大学 大专 专科 中专 研究生 硕士研究生 博士研究生 硕士 博士 学士 事业单位 企业 国有企业 民营企业 机关 事业编制 企业编制 工程师 助理工程师 高级工程师 正高级工程师 正高级 副高级 中级 初级 正常申报 转评 兼评 已认证 未认证 养老保险 至今 独立 第一 第二 第三 主持 参与 确定 取消 关闭 提交 保存 返回 首页 上一页 下一页 末页 尾页 查询 重置 搜索 共 条 页 第 年 月 日 学时 学年 年度 个 次 分 元 至 到 的 与 及 和 或 中 表 项 级 请 选择 信息 情况 记录 列表 审核 审查 申报 评审 资格 职称 平台 系统 管理 服务'.split(
    ' ',
  );
/** Common surnames: what begins with one and is two to four characters long may be a name, wherever it stands. */
const SURNAMES =
  /^(?:欧阳|上官|司马|诸葛|夏侯|皇甫|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘斜厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公])[\u4e00-\u9fff]{1,3}$/;

/** True for texts that are words of a page and tell nothing about anybody. */
export type Vocabulary = (text: string) => boolean;

/** The words that may stay: what the profile knows, what buttons and lists say, and values that name nobody. */
export function vocabulary({ profile, labels, texts }: Lexicon): Vocabulary {
  const { sections, opinionBoxes, decisions } = profile;
  const words = new Set([
    ...labels,
    ...ORDINARY,
    ...profile.before,
    ...profile.behind,
    ...sections.kinds.flatMap((kind) => kind.words),
    ...sections.headingEnds,
    ...sections.pageHeadings.contain,
    ...sections.pageHeadings.end,
    ...opinionBoxes.labels,
    ...decisions.verdicts.flatMap((verdict) => [...verdict.before, ...verdict.words, ...verdict.behind]),
    ...decisions.submit,
  ]);
  const longest = Math.max(...[...words].map((word) => word.length));
  const known = new Map<string, boolean>();
  return (text) => {
    const shown = fold(text);
    if (shown.length > 60) return false;
    const before = known.get(shown);
    if (before !== undefined) return before;
    const answer =
      [ACTIONS, texts.noRows, texts.sumRow].some((one) => one.test(shown)) ||
      texts.endOfRows.test(shown.replace(/\s/g, '')) ||
      consistsOf(labelKey(shown), words, longest);
    known.set(shown, answer);
    return answer;
  };
}

/** Whether a text could be somebody's name. */
export function mayBeName(text: string): boolean {
  return SURNAMES.test(labelKey(text));
}

/** Whether the text is put together from words of the set and nothing else; no digits but short ones. */
function consistsOf(text: string, words: ReadonlySet<string>, longest: number): boolean {
  let reachable = new Set([0]);
  for (let at = 0; at < text.length; at++) {
    if (!reachable.has(at)) continue;
    const next = new Set(reachable);
    for (let length = 1; length <= Math.min(longest, text.length - at); length++) {
      if (words.has(text.slice(at, at + length))) next.add(at + length);
    }
    if (!/[\u4e00-\u9fffA-Za-z\d]/.test(text[at] ?? '')) next.add(at + 1);
    reachable = next;
  }
  return reachable.has(text.length);
}
