import { toHex } from './bytes';
import type { Verdict } from './bundle';
import { compareText } from './compare-text';
import { count, element, grouped } from './elements';
import { faulty, refused, verified } from './result';
import { type Report, verifyFile } from './verify-file';
import { words } from './words';

/** The page: a file in, a verdict out; the computing is done in a worker, which is ended with its file. */
class VerifyPage {
  private readonly input = byId<HTMLInputElement>('bundle');
  private readonly drop = byId('drop');
  private readonly text = byId<HTMLTextAreaElement>('text');
  private readonly status = byId('status');
  private readonly result = byId('result');
  private worker: Worker | null = null;
  private verdict: Verdict | null = null;

  start() {
    this.input.addEventListener('change', () => this.check(this.input.files?.[0]));
    this.drop.addEventListener('dragover', (event) => this.hover(event, true));
    this.drop.addEventListener('dragleave', (event) => this.hover(event, false));
    this.drop.addEventListener('drop', (event) => {
      this.hover(event, false);
      this.check(event.dataTransfer?.files[0]);
    });
    this.text.addEventListener('input', () => void this.compare());
    this.offerFetch();
  }

  private check(file: Blob | undefined) {
    if (file === undefined) {
      return;
    }
    this.worker?.terminate();
    this.verdict = null;
    this.result.hidden = true;
    this.say(words.checking);
    if (location.protocol === 'file:') {
      void verifyFile(file, (report) => this.hear(report));
      return;
    }
    this.worker = new Worker('verify-worker.js');
    this.worker.onmessage = ({ data }: MessageEvent<Report>) => this.hear(data);
    this.worker.onerror = (event) => this.hear({ fault: event.message, tooOld: false });
    this.worker.postMessage(file);
  }

  private hear(report: Report) {
    if ('progress' in report) {
      this.say(words.checked(count(report.progress)));
      return;
    }
    this.worker?.terminate();
    if ('verdict' in report) {
      this.verdict = report.verdict;
      this.showVerdict(report.verdict);
    } else if ('wrong' in report) {
      this.show(refused(report.wrong.rule, report.wrong.detail, report.wrong.line), 'refused');
    } else {
      this.show(faulty(report.tooOld ? words.oldBrowser : words.unread(report.fault)), 'refused');
    }
    this.result.focus();
  }

  private showVerdict(verdict: Verdict) {
    const pasted = this.text.value.trim();
    this.show(verified(verdict, pasted === '' ? null : compareText(verdict.text, pasted)), '');
  }

  private async compare() {
    if (this.verdict !== null) {
      this.showVerdict(this.verdict);
      return;
    }
    const pasted = new TextEncoder().encode(this.text.value);
    const hash = grouped(toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', pasted))));
    this.status.replaceChildren(...(pasted.length === 0 ? [] : [words.textAlone(hash.textContent)]));
  }

  private show(content: Node[], kind: string) {
    this.status.replaceChildren();
    this.result.className = `card result ${kind}`;
    this.result.replaceChildren(...content);
    this.result.hidden = false;
  }

  private say(text: string) {
    const bar = element('progress', '');
    bar.setAttribute('aria-label', words.checking);
    this.status.replaceChildren(element('p', 'small', text), bar);
  }

  private hover(event: DragEvent, over: boolean) {
    event.preventDefault();
    this.drop.classList.toggle('over', over);
  }

  /** Beside a letter, or with its slug behind the hash, the file need not be downloaded by hand; from a disk it must be. */
  private offerFetch() {
    const slug = location.hash.slice(1);
    const beside = location.pathname.endsWith('/verify.html');
    if (location.protocol === 'file:' || (!beside && !/^[a-z0-9-]{1,100}$/.test(slug))) {
      return;
    }
    const button = byId<HTMLButtonElement>('fetch');
    button.textContent = beside ? words.fetchBeside : words.fetch(slug);
    button.hidden = false;
    const bundle = beside ? 'bundle.jsonl.gz' : `/p/${slug}/bundle.jsonl.gz`;
    button.addEventListener('click', () => void this.fetch(bundle));
  }

  private async fetch(bundle: string) {
    this.say(words.fetching);
    try {
      const response = await fetch(bundle, { credentials: 'omit' });
      if (!response.ok) {
        throw new Error(String(response.status));
      }
      this.check(await response.blob());
    } catch {
      this.show(faulty(words.fetchFailed), 'refused');
    }
  }
}

function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

new VerifyPage().start();
