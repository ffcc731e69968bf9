/** What is said of copies that are read without a network. `{…}` is filled in. */
export const offlineStrings = {
  colophon: {
    copy: 'نسخة محفوظة من أرشيف {name}',
    date: 'تاريخها {date}',
    undated: 'بلا تاريخ معروف',
    version: 'إصدارها',
    licence: 'الرخصة: {licence}',
    newest: 'أحدث نسخة:',
    newestUnknown: 'أحدث نسخة حيث حصلت على هذه.',
  },
} as const;
