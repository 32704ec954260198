import { Component, type ReactNode } from 'react';
import controls from './controls.module.css';
import { copyText } from './copy-text';
import styles from './ErrorBoundary.module.css';
import { technicalText } from './technical-text';

interface Props {
  /** What broke, for the reviewer: 审核面板. */
  what: string;
  /** What of the reviewer's work is safe and what to do now. */
  advice: string;
  /** Put before the error in the copyable text: version and the like, nothing personal. */
  facts: Readonly<Record<string, string>>;
  children: ReactNode;
}

/** Shows a plain word and copyable technical text in place of a page that threw while rendering. */
export class ErrorBoundary extends Component<Props, { error: unknown; copied: boolean }> {
  override state = { error: null as unknown, copied: false };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('unknown') };
  }

  override render() {
    const { error, copied } = this.state;
    if (error === null) return this.props.children;
    const text = technicalText(error, this.props.facts);
    return (
      <div className={styles.box} role="alert">
        <h1>{this.props.what}出错，已停止显示</h1>
        <p>{this.props.advice}</p>
        <pre className={styles.technical}>{text}</pre>
        <div className={styles.actions}>
          <button type="button" className={controls.button} onClick={() => this.copy(text)}>
            {copied ? '已复制' : '复制技术信息（不含个人信息）'}
          </button>
          <button type="button" className={controls.button} onClick={() => location.reload()}>
            重新打开
          </button>
        </div>
      </div>
    );
  }

  private copy(text: string) {
    copyText(text).then((copied) => this.setState({ copied }));
  }
}
