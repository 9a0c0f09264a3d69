/** The words that only the card's panel and the comparison speak. Dates come in as ISO text, numbers already grouped. */

export interface PanelMessages {
  /** Short names under the figures of the first screen. */
  readonly figures: Readonly<
    Record<'daysLeft' | 'daysAgo' | 'context' | 'output' | 'price' | 'knowledge' | 'modalities' | 'dimensions', string>
  >;
  readonly actions: Readonly<
    Record<'replaceHere' | 'replaceAll' | 'compare' | 'find' | 'vendorPage' | 'checkWorkspace', string>
  >;
  readonly headings: Readonly<Record<'todo' | 'usage', string>>;
  readonly timeline: {
    /** What a screen reader says of the drawing. */
    readonly label: (events: string) => string;
    readonly retirement: string;
    readonly earliest: string;
    readonly allDates: string;
    readonly moved: (times: number) => string;
    readonly seenOn: string;
    readonly seenDate: string;
    readonly noDate: string;
  };
  readonly todo: {
    readonly stay: string;
    readonly noReplacement: string;
    readonly changes: (from: string, to: string) => string;
    readonly nothingKnown: string;
    readonly gains: string;
    readonly loses: string;
    readonly now: string;
    readonly next: string;
  };
  readonly filter: {
    readonly regions: string;
    readonly type: string;
    readonly all: string;
    /** `{0}` and `{1}` are filled in while somebody types. */
    readonly shown: string;
  };
  readonly calculator: {
    readonly title: string;
    readonly inputADay: string;
    readonly outputADay: string;
    readonly aMonth: (model: string) => string;
    readonly difference: string;
    readonly note: string;
  };
  readonly compare: {
    readonly title: string;
    readonly add: string;
    readonly remove: (model: string) => string;
    readonly onlyDifferences: string;
    readonly differs: string;
    readonly of: (models: string) => string;
    readonly nothing: string;
  };
  readonly sources: {
    readonly groups: Readonly<
      Record<
        | 'identity'
        | 'lifecycle'
        | 'limits'
        | 'cutoff'
        | 'abilities'
        | 'prices'
        | 'regions'
        | 'measured'
        | 'quota'
        | 'other',
        string
      >
    >;
    readonly count: (count: string) => string;
  };
  readonly usage: {
    readonly found: (count: string) => string;
    readonly none: string;
    readonly openFilesOnly: string;
    readonly place: (file: string, line: string) => string;
  };
}

export interface SpokenPanel {
  readonly locale: 'en' | 'ja';
  readonly panel: PanelMessages;
}
