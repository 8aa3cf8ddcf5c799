/** What each kind of question is called, asked on paper, and graded by. */

import type { QuestionRecord } from '../../../schema/question.ts';

type OfEachKind = Record<QuestionRecord['kind'], string>;

export const kindNames = {
  'single-choice': 'ایک درست جواب',
  'multiple-choice': 'کئی درست جوابات',
  'true-false': 'صحیح یا غلط',
  'short-text': 'ایک لفظ یا نام',
  number: 'ایک عدد',
  gaps: 'عبارت میں خالی جگہیں',
  match: 'جوڑے',
  sort: 'گروہوں میں بانٹنا',
  order: 'ترتیب دینا',
  'place-in-time': 'وقت کی لکیر پر ایک سال',
  open: 'اپنے الفاظ میں',
} satisfies OfEachKind;

export const kindsOnPaper = {
  'single-choice': 'ایک درست ہے۔',
  'multiple-choice': 'ایک سے زیادہ درست ہو سکتے ہیں۔',
  'true-false': 'ایک کے گرد دائرہ لگائیں، اور اگر وجوہات دی گئی ہوں تو وجہ کے گرد بھی۔',
  'short-text': 'ایک لفظ یا نام لکھیں۔',
  number: 'ایک عدد لکھیں۔',
  gaps: 'خالی جگہیں پُر کریں۔',
  match: 'ہر نمبر کے ساتھ اس کا حرف لکھیں۔',
  sort: 'ہر نمبر کے ساتھ اس کے گروہ کا حرف لکھیں؛ ایک حرف ایک سے زیادہ بار آ سکتا ہے۔',
  order: 'حروف کو درست ترتیب میں لکھیں۔',
  'place-in-time': 'سال لکھیں۔',
  open: 'اپنے الفاظ میں جواب دیں۔',
} satisfies OfEachKind;

/** The rules by which points are given; a kind names one of them. */
export const rules = {
  'all-or-nothing': 'درست جواب پر ایک نمبر۔',
  'right-minus-wrong':
    'ہر درست جواب چننے پر ایک نمبر، ہر غلط جواب چننے پر ایک نمبر کم، مگر صفر سے نیچے کبھی نہیں۔',
  weighted: 'ہر ممکنہ جواب نمبر کا اتنا حصہ دیتا یا کاٹتا ہے جتنا سوال لکھنے والے نے مقرر کیا ہے۔',
  distance: 'ہر چیز اپنی جگہ کے جتنی قریب ہو، اتنے ہی زیادہ نمبر۔',
  'each-pair': 'ہر جوڑے پر ایک نمبر۔',
  'within-tolerance': 'جواب کے کافی قریب عدد پر ایک نمبر۔',
  'judgement-and-reason':
    'درست فیصلے پر ایک نمبر؛ جہاں وجہ پوچھی جائے وہاں درست وجہ پر ایک نمبر اور۔',
  'each-gap': 'ہر خالی جگہ پر ایک نمبر۔',
  nearness: 'درست سال پر ایک نمبر، اور قریب کے سال پر اس کا کچھ حصہ۔',
  'own-judgement':
    'اپنا جواب لکھیں، نمونے سے اس کا موازنہ کریں، اور آپ کے جواب میں جو جو بات ہو اس پر خود کو ایک نمبر دیں۔',
  'each-statement': 'اپنی جگہ پر رکھے گئے ہر بیان پر ایک نمبر۔',
};
