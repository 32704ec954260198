/** Verbs that an address is asked to do, wherever they stand in the name of what is called. */
const VERBS =
  /save|submit|delete|remove|update|edit|pass|reject|return|approve|export|down|agree|refuse|cancel|confirm|withdraw|revoke|recall|modify|(?:log|sign)[-_]?(?:out|off)/i;
/** The same verbs as whole words, with what they act on; `passed` and `returned` say how things stand and ask for nothing. */
const VERB_WORD =
  /^(?:do|to|go|on)?(?:save|submit|delete|remove|update|edit|pass|reject|return|approve|export|download|agree|refuse|cancel|confirm|withdraw|revoke|recall|modify|insert|create|finish|publish|transfer|forward|logout|logoff|signout|signoff|deny|veto|rollback|undo|destroy|erase|purge|clear|discard|terminate|complete|abort|disable|claim|rename|replace)(?:all|batch|row|one|item|it|record|data|info|apply|form|task|file)?$/i;
const SHORT_VERB = /^(?:do)?(?:del|add|set|end|down|send|post|lock)$/i;
/** By their Chinese sound: ?method=tuihui. */
const BY_SOUND =
  /shanchu|tijiao|tongguo|tongyi|jujue|fouding|foujue|tuihui|bohui|chexiao|chehui|xiazai|daochu|baosong|shangbao|tuijian|baocun|xiugai|bianji|queren|quxiao|tuichu|zhuxiao|zuofei|zhongzhi|fabu|fasong|gaizhang|banjie|huitui|dahui|qingkong|tihuan/i;
/** What a portal offers to do, in its own words. */
const IN_CHINESE =
  /删除|提交|通过|同意|拒绝|否决|退回|驳回|撤|下载|导出|报送|上报|推荐|保存|修改|编辑|确认|取消|退出|注销|作废|终止|发布|发送|办结|打回|回退|清空|替换/;
/** A longer word is a name: 2020年职称推荐评审. */
const LONGEST_WORD = 4;
/** Names under which an address says what it is to do. */
const ASKED_TO_DO =
  /^(?:do|act|action|cmd|command|op|oper|operate|operation|method|func|function|event)(?:name|type)?$/i;
/** Names under which an address carries what was decided: audit.do?id=12&result=0 writes it down. */
const DECIDED = /^(?:result|verdict|opinion|jieguo|jielun|yijian|s[hp](?:jg|jl|yj))$|结[果论]|意见/i;
/** What only shows: within a module that is called after a verb (/approve/view.jsp) it still only shows. */
const SHOWS = /view|detail|show|look|info|display|print|chakan|xiangqing|query|查看|详情/i;
/** A record's own number within a path. */
const RECORD = /^(?:\d+|[0-9a-f]{8,}(?:-[0-9a-f]{4,})*)$/i;

/** To get a file is to look at it. */
const GETS = /down(?:load)?|xiazai|下载/gi;
/** A document's own name is given by whoever made it: 学历证明（修改）.pdf asks for nothing. */
const DOCUMENT = /\.(?:pdf|jpe?g|png|gif|bmp|tiff?|docx?|xlsx?|pptx?|zip|rar|7z|txt)$/i;

/** `asksToAct` for an address that an attachment list gives for a file: getting it is no act, and a file's own name says nothing. */
export function asksMoreThanAFile(url: URL, open: URL): boolean {
  const asked = new URL(url);
  // A slash may be written as %2F: what stands before it is no part of the file's name.
  const pieces = url.pathname.split('/').flatMap((piece) => plain(piece).split('/'));
  asked.pathname = pieces.map((piece) => (DOCUMENT.test(piece) ? 'file' : piece.replace(GETS, ''))).join('/');
  const values = [...url.searchParams].filter(
    ([name, value]) => ASKED_TO_DO.test(name) || !DOCUMENT.test(plain(value)),
  );
  asked.search = `${new URLSearchParams(values.map((pair) => pair.map((text) => plain(text).replace(GETS, ''))))}`;
  return asksToAct(asked, open);
}

/**
 * Whether an address asks the portal to do something, by a word in English, in Chinese or in its Chinese sound: in its path,
 * in a value, or in a name without one. What the open page's own address says already (a filter of its list) is not asked anew.
 */
export function asksToAct(url: URL, open: URL): boolean {
  const pieces = url.pathname
    .split('/')
    .map(plain)
    .filter((piece) => piece !== '' && !RECORD.test(piece));
  const called = (pieces.at(-1) ?? '').replace(/\.[a-z]+$/i, '').replace(/^.*!/, '');
  const isOpen = url.pathname === open.pathname;
  const shows = SHOWS.test(called);
  const pathActs = says(called) || (!shows && pieces.some(hasVerb)) || hasVerb(called);
  return (!isOpen && pathActs) || [...url.searchParams].some(acts);

  function acts([name, value]: [string, string]): boolean {
    if (ASKED_TO_DO.test(name)) return says(value) || hasVerb(value);
    if (isOpen && open.searchParams.get(name) === value) return false;
    if ((!shows || /review/i.test(called)) && DECIDED.test(wordsOf(plain(name)).pop() ?? '')) return true;
    return hasVerb(value) || (value === '' ? says(name) || hasVerb(name) : wordActs(name, true));
  }
}

/**
 * What addresses of one kind share: the path but for the numbers of records, the names of what is given, and what is asked
 * to be done. Two addresses of one form differ in values alone.
 */
export function formOf(url: URL): string {
  const path = url.pathname.replace(/;jsessionid=[^/]*/gi, '').split('/');
  const names = [...url.searchParams].map(([name, value]) =>
    value === '' || ASKED_TO_DO.test(name) ? `${name}=${value}` : name,
  );
  const form = path.map((piece) => (RECORD.test(piece) ? '*' : piece)).join('/');
  return `${url.origin}${form}?${[...new Set(names)].sort().join('&')}`;
}

function says(text: string): boolean {
  const read = plain(text);
  return VERBS.test(read) || BY_SOUND.test(read) || IN_CHINESE.test(read);
}

function hasVerb(text: string): boolean {
  const read = plain(text);
  // A mark of letters and digits may hold any three letters.
  const isName = !/\d/.test(read);
  return wordsOf(read).some((word) => wordActs(word, isName));
}

function wordActs(word: string, isName: boolean): boolean {
  const inChinese = word.length <= LONGEST_WORD && IN_CHINESE.test(word);
  return VERB_WORD.test(word) || BY_SOUND.test(word) || inChinese || (isName && SHORT_VERB.test(word));
}

/** `doPass_all` in its words, and each run of them as one. */
function wordsOf(text: string): string[] {
  const runs = text.split(/[^\p{L}]+/u);
  const parts = runs.flatMap((run) => run.replace(/([\p{Ll}])(\p{Lu})/gu, '$1 $2').split(' '));
  return [...runs, ...parts].filter((word) => word !== '');
}

/** As a person reads it, however often it was encoded; what is no text stays as it is. */
function plain(text: string): string {
  let read = text;
  try {
    for (let round = 0; round < 3 && read.includes('%'); round += 1) read = decodeURIComponent(read);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
  }
  return read.normalize('NFKC');
}
