/** What the pages of assignments, results and the class say in the same words. */

export const questionsComing = 'سوالات حاصل کیے جا رہے ہیں…';
export const questionsFailed = 'سوالات حاصل نہیں ہو سکے۔ صفحہ دوبارہ لوڈ کریں۔';
export const questionsGone =
  'اس اسائنمنٹ میں سے {count} {count|سوال|سوالات} اب کورس کا حصہ {count|نہیں رہا|نہیں رہے} اور یہاں {count|چھوڑ دیا گیا ہے|چھوڑ دیے گئے ہیں}۔ اسائنمنٹ کو اساتذہ کے صفحے پر اس کی فائل سے لائیں: فائل میں یہ موجود ہیں۔';
export const otherEncoding =
  'فائل {encoding} میں ہے، جس میں پرانے پروگرام محفوظ کرتے ہیں، اور اسی طرح پڑھی گئی۔ جن رومن حروف پر نشان (ایکسنٹ) ہوں انہیں اور اردو کے حروف کو دیکھ لیں۔';
export const toTeachers = 'اساتذہ کا صفحہ';
export const isSelected = 'یہ منتخب ہے: Ctrl یا ⌘ کے ساتھ C دبا کر نقل کریں۔';
export const pointsOf = '{of} میں سے {points} نمبر';
export const minutesLeft = '{minutes} {minutes|منٹ|منٹ} باقی';
export const secondsLeft = '{seconds} {seconds|سیکنڈ|سیکنڈ} باقی';
