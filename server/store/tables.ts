/**
 * The tables, for both databases. Times are milliseconds since 1970; what is JSON is text; yes and no
 * are 1 and 0. About a person there is a nickname or a roll number, answers and times, and no more.
 */
export interface Tables {
  teachers: {
    id: string;
    /** What the teacher signs in with. */
    name: string;
    passphrase_hash: string;
    created_ms: number;
  };
  /** Links that let somebody become a teacher, or the teacher named choose another passphrase, once. */
  teacher_links: { token_hash: string; teacher_id: string | null; expires_ms: number };
  /** Who is signed in: a teacher, or a member of a class. */
  sessions: { token_hash: string; kind: 'teacher' | 'member'; holder: string; expires_ms: number };
  classes: {
    id: string;
    teacher_id: string;
    code: string;
    mode: string;
    /** The assignment with its questions, as they were when the class began. */
    work: string;
    /** What the names of sealed parts are made from. */
    secret: string;
    /** What students can choose to sign with, if the teacher gave a list. */
    names: string;
    is_joinable: number;
    is_told: number;
    lesson: string;
    created_ms: number;
    closed_ms: number | null;
  };
  members: {
    id: string;
    class_id: string;
    nickname: string;
    roll_number: string;
    /** `studentKey` of the two: nobody is in a class twice. */
    student_key: string;
    group_name: string;
    joined_ms: number;
  };
  /** Who asks to go on at another device. */
  requests: {
    id: string;
    class_id: string;
    member_id: string;
    token_hash: string;
    /** Shown at the device and to the teacher, so that the right one is let in. */
    number: number;
    asked_ms: number;
  };
  attempts: {
    member_id: string;
    class_id: string;
    number: number;
    started_ms: number;
    submitted_ms: number | null;
  };
  /** What stands: one row for an answer. */
  answers: {
    member_id: string;
    class_id: string;
    number: number;
    question: string;
    seq: number;
    answer: string;
    confidence: string | null;
    received_ms: number;
  };
  /** Every answer that came, in the order of their making; nothing is changed here. */
  answer_log: {
    member_id: string;
    class_id: string;
    number: number;
    question: string;
    seq: number;
    answer: string;
    received_ms: number;
  };
  votes: {
    member_id: string;
    class_id: string;
    question: string;
    round: number;
    seq: number;
    answer: string;
    received_ms: number;
  };
  /** Questions whose answer was shown in a lesson together. */
  shown_questions: { class_id: string; question: string };
}
