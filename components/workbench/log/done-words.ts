import type { LogAct, SeqRange } from '@/lib/record/entry';

/** What was done to the log, for whoever follows a number to it: 应申请删除第2条的内容，原因：本人申请。 */
export function doneWords(act: LogAct): string {
  switch (act.act) {
    case 'remove': {
      const what = act.scope === 'body' ? '详细内容' : '内容';
      const how = act.cause === 'retention' ? '按保存期限清除' : '应申请删除';
      return `${how}第${act.removed.map(rangeWords).join('、')}条的${what}，原因：${act.why}。`;
    }
    case 'restore':
      return `从备份文件恢复，新增${act.added}条，备份中共${act.count}条。`;
    case 'wipe':
      return `清空全部数据，清空前共${act.count}条。`;
    case 'encryption':
      return act.on ? '启用加密保存。' : '关闭加密保存。';
    case 'settings': {
      const { retention } = act;
      const days = retention === null ? '没有设置' : `条目${retention.entryDays}天，正文${retention.bodyDays}天`;
      return `${act.cause === 'restore' ? '恢复备份后的' : '设置'}保存期限：${days}。`;
    }
  }
}

function rangeWords([from, to]: SeqRange): string {
  return from === to ? `${from}` : `${from}至${to}`;
}
