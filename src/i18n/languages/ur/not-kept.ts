/** Why nothing that is done on a page outlasts it, with what follows from that. */
export function notKept(follows: string) {
  return {
    refused: `یہ براؤزر صفحے کو کچھ محفوظ نہیں رکھنے دیتا: ${follows}`,
    'later-version': `اس آلے پر محفوظ چیزیں اس کورس کے زیادہ نئے ورژن کی ہیں اور جوں کی توں رہتی ہیں۔ یہ صفحہ کچھ محفوظ نہیں رکھتا: ${follows}`,
    blocked: `ایک دوسرا ٹیب اس آلے پر محفوظ چیزوں کو روکے ہوئے ہے۔ اسے بند کر کے یہ صفحہ دوبارہ لوڈ کریں؛ تب تک ${follows}`,
    'no-answer': `براؤزر نے اس آلے پر محفوظ چیزیں ابھی نہیں کھولیں: جب تک وہ نہ کھولے، ${follows}`,
    failed: `اس آلے پر محفوظ چیزیں کورس کے اس ورژن میں نہ لائی جا سکیں اور جوں کی توں ہیں۔ یہ صفحہ کچھ محفوظ نہیں رکھتا: ${follows}`,
  };
}
