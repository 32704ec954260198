/** A month `YYYY-MM` or a day `YYYY-MM-DD`; how it is spelled on the page is the applicant's `style`. */
export type Stamp = string;

export interface Degree {
  level: string;
  degree: string;
  school: string;
  major: string;
  graduated: Stamp;
  /** 全日制, 函授, … */
  form: string;
}

export interface AppraisalRow {
  year: number;
  unit: string;
  grade: string;
}

/** Hours of one year, in 学时. */
export interface TrainingRow {
  year: number;
  professional: number;
  trade: number;
  general: number;
  total: number;
}

/** One run of months, both ends included; `present` is shown as 至今. */
export interface InsuranceRow {
  payer: string;
  from: Stamp;
  to: Stamp;
  present: boolean;
  kind: string;
}

export interface PaperRow {
  title: string;
  journal: string;
  date: Stamp;
  authors: string;
  rank: string;
}

export interface AchievementRow {
  name: string;
  role: string;
  date: Stamp;
  rank: string;
  evidence: string;
}

export interface AttachmentRow {
  name: string;
  kind: string;
  file: string;
  /** Pages of the file, all alike, with text or from a scanner; one page made as the seed has it where absent. */
  pages?: { are: 'text' | 'scan'; count: number };
}

/** The file behind the photo cell. Sides are those of the picture as seen. */
export interface PhotoSpec {
  width: number;
  height: number;
  /** Exact length of the file, before it is damaged. */
  bytes: number;
  background: 'white' | 'blue';
  format: 'jpeg' | 'png';
  /** Stored lying on its side with an EXIF orientation that turns it upright. */
  rotated: boolean;
  damage: 'none' | 'truncated' | 'huge-header';
}

/** How one applicant's data happens to be typed in. */
export interface Style {
  date: 'dash' | 'dot' | 'han';
  hours: 'plain' | 'unit';
  year: 'plain' | 'han';
}

/** One fictional applicant, as the portal's database would hold it. Empty strings are empty cells. */
export interface Applicant {
  /** 32 hexadecimal digits, the `column1` of every address. */
  id: string;
  serial: number;
  name: string;
  sex: '男' | '女';
  idNumber: string;
  birth: Stamp;
  nation: string;
  phone: string;
  unit: { name: string; kind: string; staffing: string; staffingCode: string };
  workStart: Stamp;
  /** From the first degree to the highest. */
  degrees: Degree[];
  educationProof: string;
  title: { current: string; obtained: Stamp; appointed: Stamp; issuer: string };
  licence: { name: string; obtained: Stamp; issuer: string } | null;
  application: {
    plan: string;
    title: string;
    level: string;
    field: string;
    presentField: string;
    route: string;
    point: string;
    submitted: string;
  };
  appraisals: AppraisalRow[];
  trainings: TrainingRow[];
  insurance: InsuranceRow[];
  papers: PaperRow[];
  achievements: AchievementRow[];
  attachments: AttachmentRow[];
  statement: string;
  earlier: { archive: string; employer: string; county: string };
  photo: PhotoSpec;
  style: Style;
}
