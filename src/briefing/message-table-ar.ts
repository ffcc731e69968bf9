import type { MessageEntry } from './message-table.ts';
import type { MessageId } from './messages.ts';

/**
 * What each message says in Arabic, by its permanent id. The places of a reason are those of the English one; numbers
 * stand behind a colon or «عدد», so that no form of a word has to agree with them.
 */
export const arabicMessages: Readonly<Record<MessageId, Omit<MessageEntry, 'severity'>>> = {
  'briefing/body-syntax': {
    reason: 'تعذّرت قراءة المتن: {problem}.',
    todo: 'ضع شرطة مائلة عكسية قبل كل { أو < هي من النص، وأغلق كل وسم مفتوح.',
  },
  'briefing/component-attributes': {
    reason: 'الوسم <{name}> يحتاج إلى سمات أخرى: {wanted}.',
    todo: 'اكتب هذه السمات وحدها، كلًّا منها نصًّا بين علامتي تنصيص.',
  },
  'briefing/evidence': {
    reason: '{field}: العبارة «{text}» ليست في الجملة {sentence}{times}.',
    todo: 'صحّح رقم الجملة أو العبارة، أو احذف القيمة.',
  },
  'briefing/field': {
    reason: 'قيمة {field} غير صحيحة: {problem}.',
    todo: 'صحّح الحقل، وما يجوز في كل حقل مذكور في content/front-matter.schema.json.',
  },
  'briefing/merge-marks': {
    reason: 'الملف في تعارض git: ففيه الوجهان معًا، بين أسطر <<<<<<< و======= و>>>>>>>.',
    todo: 'أبقِ أحد الوجهين أو اجمع بينهما، واحذف تلك الأسطر، ثم git add وgit commit.',
  },
  'briefing/no-front-matter': {
    reason: 'لا يبدأ الملف بحقول بين سطرين في كل منهما ثلاث شرطات.',
    todo: 'أعد الحقول إلى أعلى الملف، وكما كانت تجدها في النسخة التي في content/generated/.',
  },
  'briefing/no-sentence': {
    reason: 'يشير الحقل {field} إلى الجملة {sentence}، وعدد جمل المتن {count}.',
    todo: 'صحّح رقم الجملة، أو احذف القيمة.',
  },
  'briefing/not-prose': {
    reason: 'لا مكان في المتن لهذا: {what}.',
    todo: 'اكتبه نصًّا عاديًّا، أو ضع شرطة مائلة عكسية قبل العلامة التي هي من النص.',
  },
  'briefing/unknown-component': {
    reason: 'الوسم <{name}> ليس من لغة المتن.',
    todo: 'استعمل <Note> أو <Foreign lang="…">، أو ضع شرطة مائلة عكسية قبل < التي هي من النص.',
  },
  'briefing/unknown-field': {
    reason: '{field} ليس من حقول الموجز.',
    todo: 'صحّح اسمه أو احذفه، والحقول كلها في content/front-matter.schema.json.',
  },
  'briefing/unsafe-link': {
    reason: 'الرابط إلى «{url}» ليس http ولا https ولا mailto، وليس من صفحات هذا الموقع.',
    todo: 'صحّح العنوان، أو احذف الرابط.',
  },
  'briefing/yaml': {
    reason: 'الحقول ليست YAML صحيحًا: {problem}.',
    todo: 'صحّحها في هذا الموضع، وما فيه نقطتان أو علامة # أو علامة تنصيص يوضع بين علامتي تنصيص.',
  },
  'briefing/yaml-alias': {
    reason: 'في الحقول إحالة إلى قيمة أخرى: *{name}.',
    todo: 'اكتب القيمة نفسها.',
  },
  'extract/weights-damaged': {
    reason: 'أوزان المتعرّف على الأسماء تالفة، فلا يُعثر إلا على ما في السجل من أسماء.',
    todo: 'استرجع الملف من تاريخ git، أو اصنعه من جديد بالأمر npm run train.',
  },
  'extract/weights-foreign': {
    reason: 'ليس في الملف أوزان للمتعرّف على الأسماء، فلا يُعثر إلا على ما في السجل من أسماء.',
    todo: 'استرجع الملف من تاريخ git، أو اصنعه من جديد بالأمر npm run train.',
  },
  'extract/weights-missing': {
    reason: 'لا أوزان للمتعرّف على الأسماء، فلا يُعثر إلا على ما في السجل من أسماء.',
    todo: 'استرجع الملف من تاريخ git، أو اصنعه من جديد بالأمر npm run train.',
  },
  'extract/weights-version': {
    reason: 'صُنعت أوزان المتعرّف على الأسماء لإصدار آخر منه، فلا يُعثر إلا على ما في السجل من أسماء.',
    todo: 'استرجع الملف الذي يوافق هذا الإصدار، أو اصنعه من جديد بالأمر npm run train.',
  },
  'ingest/bug': {
    reason: 'أخفق البرنامج في هذا المقال: {problem}.',
    todo: 'أبلغ عنه من فضلك وأرفق الملف. لم تتوقف المقالات الأخرى، وبقي موجز هذا المقال كما كان.',
  },
  'ingest/no-match': {
    reason: 'لا ملف في seeds/ يطابق {only}.',
    todo: 'اذكر معرّف مقال أو مسار ملف، أو نمطًا بين علامتي تنصيص مثل "seeds/2014-*".',
  },
  'read/binary': {
    reason: 'ليس الملف نصًّا، ويبدو أنه {kind}.',
    todo: 'احفظ المقال نصًّا بسيطًا أو Markdown بترميز UTF-8، أو أخرج الملف من seeds/.',
  },
  'read/broken-document': {
    reason: 'تعذّرت قراءة الملف على أنه {kind}: {problem}.',
    todo: 'افتحه في البرنامج الذي صنعه واحفظه من جديد، أو احفظ نصه بامتداد .txt.',
  },
  'read/collision': {
    reason: 'ملفات أخرى تعطي الموجز نفسه «{id}»: {others}.',
    todo: 'سمِّ كلًّا منها باسم آخر إلا واحدًا، فحالة الأحرف والعلامات فوقها والامتداد لا تفرّق بين ملفين.',
  },
  'read/damaged-bytes': {
    reason: 'في الملف مواضع لا تصح في ترميز {encoding}، وعددها {damaged}، فصار كل منها U+FFFD.',
    todo: 'ابحث عن � في الموجز، واجلب المقال من جديد إن ضاعت كلمات.',
  },
  'read/damaged-document': {
    reason: 'في المستند أجزاء تالفة، وعددها {parts}، فقد لا يكون نصه كما كان.',
    todo: 'قابل الموجز بالمستند، واجلب المستند من جديد إن اختلفا.',
  },
  'read/dense-markup': {
    reason:
      'في ملف Markdown من العلامات أو المستويات أو الأسطر أو الأحرف ما ليس في مقال، وقد تدوم قراءته ساعات.',
    todo: 'فكّك ما فيه من اقتباسات أو قوائم أو أقواس، أو قسّمه، أو احفظ المقال بامتداد .txt.',
  },
  'read/dense-page': {
    reason: 'عناصر الصفحة أكثر، أو أعمق تداخلًا، مما في أي مقال.',
    todo: 'احفظ نص المقال وحده بامتداد .txt أو .md.',
  },
  'read/empty': {
    reason: 'لا نص في الملف.',
    todo: 'ضع المقال فيه، أو أخرج الملف من seeds/.',
  },
  'read/entry-broken': {
    reason: 'تعذّرت قراءة المقال الذي هنا: {problem}.',
    todo: 'صحّحه، أو اذكر في البطاقة أي الحقول هي المقصودة، مثل «columns: text=body, title=headline». أما بقية مقالات الملف فقد قُرئت.',
  },
  'read/entry-twice': {
    reason: 'في الملف مقال أسبق له المفتاح نفسه «{key}»، فتُرك هذا.',
    todo: 'احذف أحدهما، أو أعط هذا معرّفًا يخصه.',
  },
  'read/entry-value': {
    reason: 'قُرئ المقال الذي هنا من غير «{key}»، فقيمته {problem}.',
    todo: 'صحّح القيمة إن كانت تهمك.',
  },
  'read/front-matter-broken': {
    reason: 'تعذّرت قراءة الحقول التي في أعلى الملف فبقيت في النص: {problem}.',
    todo: 'صحّح ما فيها من YAML، أو اكتب ما تعرفه في بطاقة.',
  },
  'read/front-matter-unknown-key': {
    reason: 'في الحقول «{key}»، وموجز لا يعرفه، والذي يعرفه: {known}.',
    todo: 'إن كان يهمك فاكتبه في بطاقة باسم من الأسماء المعروفة.',
  },
  'read/front-matter-value': {
    reason: 'لم يؤخذ بالحقل «{key}» من أعلى الملف، فقيمته {problem}.',
    todo: 'إن كانت القيمة تهمك فاذكرها في بطاقة.',
  },
  'read/garbled': {
    reason: 'أحرف المستند لا تؤلّف عربية: فهو يرسمها صحيحة ولا يذكر أي الأحرف هي.',
    todo: 'اطلب المستند بصيغة أخرى من البرنامج الذي صنعه، أو اكتب المقال في ملف .txt.',
  },
  'read/line-too-long': {
    reason: 'في السطر أكثر من {limit} من الأحرف، فهو بيانات لا فقرة.',
    todo: 'قسّمه إلى فقرات، أو أخرج الملف من seeds/.',
  },
  'read/link-dropped': {
    reason: 'لم يُحفظ أحد الروابط لأنه لا يؤدي إلى عنوان http أو https.',
    todo: 'لا شيء، إلا أن يهمك العنوان. أما كلماته فباقية في النص.',
  },
  'read/locked': {
    reason: 'المستند مقفل بكلمة سر.',
    todo: 'افتحه واحفظه بلا كلمة سر.',
  },
  'read/list-page': {
    reason: 'نسبة ما يؤدي إلى صفحات أخرى من كلام الصفحة {percent} %، فهي تسرد مقالات وليست مقالًا.',
    todo: 'إن كانت قائمة فأخرجها من seeds/ واحفظ صفحات مقالاتها بدلًا منها.',
  },
  'read/markup-dropped': {
    reason: 'في المصدر ما لا مكان له في موجز ولا كلمات فيه تُحفظ: {what}.',
    todo: 'صِفه في النص إن كان يهمك.',
  },
  'read/media-dropped': {
    reason: 'تُرك ما في المصدر من غير الكلام: {what}.',
    todo: 'لا شيء، إلا أن يكون مهمًّا فصِفه في النص.',
  },
  'read/no-article': {
    reason: 'لا يتميز في الصفحة جزء هو المقال، فأُخذ كلامها كله.',
    todo: 'انظر هل في الموجز قوائم أو مقالات أخرى، فإن كانت فاحفظ نص المقال وحده.',
  },
  'read/no-entries': {
    reason: 'الملف من الأنواع التي تجمع مقالات كثيرة، وليس فيه مقال.',
    todo: 'انظر هل هو خلاصة أخبار، أو جدول في أعلاه أسماء الحقول، أو JSON Lines، وإلا فأخرجه من seeds/.',
  },
  'read/no-pages': {
    reason: 'ليس في أرشيف الويب صفحة مقصودة.',
    todo: 'انظر ما الذي تُرك، وهل في «addresses» من بطاقته الروابط الصحيحة. وإن كان معطوبًا فالتقطه من جديد.',
  },
  'read/no-seeds': {
    reason: 'ليس في الأرشيف مجلد seeds/ يمكن أن يُقرأ.',
    todo: 'أنشئ المجلد وضع المقالات فيه.',
  },
  'read/no-text': {
    reason: 'في المستند صفحات ولا نص: فهي صور، وموجز لا يقرأ الصور.',
    todo: 'استخرج نص الصفحات ببرنامج آخر، وراجعه، واحفظه بامتداد .txt.',
  },
  'read/not-arabic': {
    reason: 'نسبة الأحرف العربية {percent} % لا غير.',
    todo: 'أخرج الملف من seeds/، فموجز يقرأ المقالات العربية.',
  },
  'read/odd-name': {
    reason: 'يبدأ اسم الملف بنقطة، أو فيه أحرف لا يقبلها كل نظام.',
    todo: 'غيّر اسم الملف، وخير الأسماء أحرف وأرقام وشرطات.',
  },
  'read/other-language': {
    reason: 'يبدو أن لغة النص {language}.',
    todo: 'أخرج الملف من seeds/، فموجز يقرأ المقالات العربية.',
  },
  'read/record-broken': {
    reason: 'تعذّرت قراءة ما يبدأ عند البايت {at}{what}: {problem}.',
    todo: 'التقط صفحته من جديد إن كانت تهمك. أما بقية صفحات الملف فقد قُرئت.',
  },
  'read/records-left-out': {
    reason: 'تُرك ما في أرشيف الويب من غير صفحات المقالات: {what}.',
    todo: 'لا شيء، إلا أن تنقص صفحة، فالتقطها من جديد أو صحّح «addresses» في البطاقة.',
  },
  'read/side-car-broken': {
    reason: 'تعذّرت قراءة البطاقة: {problem}.',
    todo: 'صحّحها، وهي YAML في كل سطر منها «اسم: قيمة».',
  },
  'read/side-car-extension': {
    reason: 'يبدو أن الملف بطاقة، لكن امتداد البطاقات .yaml.',
    todo: 'سمِّه {name}.',
  },
  'read/side-car-orphan': {
    reason: 'ليس بجانب البطاقة مقال يحمل اسمها.',
    todo: 'سمِّها باسم مقالها، أو احذفها.',
  },
  'read/side-car-unknown-key': {
    reason: 'في البطاقة «{key}»، وموجز لا يعرفه، والذي يعرفه: {known}.',
    todo: 'استعمل اسمًا من المعروفة، أو احذف السطر.',
  },
  'read/side-car-value': {
    reason: 'لا يمكن الأخذ بالحقل «{key}» من البطاقة، فقيمته {problem}.',
    todo: 'صحّح القيمة، أو احذف السطر.',
  },
  'read/symlink': {
    reason: 'هذا رابط رمزي أو يقع وراء رابط رمزي، وقد يُخرج من الأرشيف.',
    todo: 'ضع الملف نفسه في مكانه.',
  },
  'read/too-heavy': {
    reason: 'تجاوزت قراءة الملف {limit}، فهو تالف، أو صُنع كي لا يُقرأ.',
    todo: 'افتحه في البرنامج الذي صنعه، واحفظ نصه بامتداد .txt أو .md.',
  },
  'read/too-large': {
    reason: 'حجم الملف أكثر من {limit} من البايتات، ولا مقال ولا بطاقة بهذا الطول.',
    todo: 'قسّمه إلى مقالاته، أو أخرجه من seeds/.',
  },
  'read/unknown-encoding': {
    reason: 'لا تعطي بايتات الملف نصًّا عربيًّا في ترميز يعرفه موجز (UTF-8 وUTF-16 وwindows-1256 وISO-8859-6).',
    todo: 'احفظ المقال بترميز UTF-8.',
  },
  'read/unknown-format': {
    reason: 'لا شيء يقرأ مثل هذا الملف ({extension})، وملفات المقالات هي: {known}.',
    todo: 'احفظ المقال بصيغة معروفة، أو أخرج الملف من seeds/.',
  },
  'read/unpacks-too-large': {
    reason: 'لو فُك ضغط المستند لبلغ ما لا يبلغه مستند، فلعله صُنع ليملأ الذاكرة.',
    todo: 'لا تفتحه إن لم تعرف من أين جاء، وإن عرفت فاحفظ نصه بامتداد .txt.',
  },
  'read/unreadable': {
    reason: 'تعذّرت قراءة الملف: {detail}.',
    todo: 'ضع في مكانه ملفًّا عاديًّا يمكن أن يُقرأ.',
  },
  'registry/alias-needs-cue': {
    reason: '«{alias}» كلمة شائعة أيضًا، فلو وردت وحدها لعُدّت اسمًا حيث لا اسم، ولذلك تُركت.',
    todo: 'اكتبها على صورة { text: …, when: […] } ومعها كلمات تجاورها حين يُقصد الاسم.',
  },
  'registry/broken-yaml': {
    reason: 'ليس ما هنا YAML صحيحًا، فتُرك ما يفسده من مداخل: {detail}.',
    todo: 'صحّح السطر، والمحرر الذي يعرف YAML يدلّك على موضع الخلل.',
  },
  'registry/duplicate-alias': {
    reason: '«{alias}» اسم للمدخل «{other}» من قبل، فتُرك هنا.',
    todo: 'احذفه من أحدهما، أو اجعل له في أحدهما شرطًا (when أو after أو unless).',
  },
  'registry/duplicate-id': {
    reason: 'المعرّف «{id}» مستعمل في {other}، فتُرك هذا المدخل.',
    todo: 'ادمج المدخلين، أو أعط هذا معرّفًا آخر.',
  },
  'registry/empty': {
    reason: 'لا مداخل في السجل، فلن يُعثر به على اسم.',
    todo: 'استرجع ملفات content/registry/ من تاريخ git، أو أضف إليها مداخل.',
  },
  'registry/in-brackets': {
    reason: 'ليست مداخل الملف قائمة أمام كل مدخل منها شرطة، فلا يمكن أن يضاف إليها مدخل.',
    todo: 'اكتب كل مدخل في أسطر تخصه، أولها يبدأ بشرطة.',
  },
  'registry/merge-marks': {
    reason: 'الملف في تعارض git: ففيه هنا الوجهان معًا، بين أسطر <<<<<<< و======= و>>>>>>>.',
    todo: 'أبقِ أحد الوجهين أو اجمع بينهما، واحذف تلك الأسطر، ثم git add وgit commit.',
  },
  'registry/missing': {
    reason: 'الملف غير موجود، وفي الموجزات ما يحيل إلى مداخله.',
    todo: 'استرجعه من تاريخ git قبل أن تشغّل npm run ingest، وإلا حذف تلك الأسماء من الموجزات.',
  },
  'registry/unknown-key': {
    reason: '«{key}» ليس من حقول هذا النوع من المداخل، فتُرك المدخل.',
    todo: 'صحّح اسمه أو احذفه، والحقول مذكورة في رأس الملف.',
  },
  'registry/unreadable': {
    reason: 'تعذّرت قراءة الملف، فلا يُعتد بشيء من مداخله: {problem}.',
    todo: 'احفظه نصًّا بترميز UTF-8 يمكن أن يُقرأ، أو استرجعه من تاريخ git.',
  },
  'registry/within-cycle': {
    reason: 'يصير «{entry}» داخل نفسه عن طريق «{id}»، فتُرك هذا الربط.',
    todo: 'احذف أحد الربطين بين الاثنين.',
  },
  'registry/within-unknown': {
    reason: 'لا مدخل بالمعرّف «{id}»، فتُرك هذا الربط.',
    todo: 'صحّح المعرّف، أو أضف المدخل المقصود.',
  },
  'registry/wrong-value': {
    reason: 'قيمة {path} غير صحيحة، فتُرك المدخل: {detail}.',
    todo: 'صحّح القيمة، وما يجوز في كل حقل مذكور في رأس الملف.',
  },
  'repair/bidi-controls': {
    reason: 'أُزيلت علامات تتحكم باتجاه النص، وعددها {count}، فقد تُظهر النص بترتيب غير الذي يُقرأ به.',
    todo: 'انظر هل ما زالت الجملة تقول ما يقوله المصدر.',
  },
  'repair/lone-surrogates': {
    reason: 'في النص أنصاف أحرف مكسورة، وعددها {count}، فصار كل منها U+FFFD.',
    todo: 'ابحث عن � في الموجز، واجلب المقال من جديد إن ضاعت كلمات.',
  },
  'repair/nul': {
    reason: 'في النص أحرف NUL، وعددها {count}، فصار كل منها U+FFFD، وقد ضاع هناك شيء.',
    todo: 'ابحث عن � في الموجز، واجلب المقال من جديد إن ضاعت كلمات.',
  },
  'site/dead-anchor': {
    reason: 'تحيل الصفحة إلى {address}، وليس في تلك الصفحة هذا الموضع.',
    todo: 'صحّح الرابط حيث جاءت منه الصفحة: في متن موجز، أو في صفحة من src/.',
  },
  'site/dead-link': {
    reason: 'تحيل الصفحة إلى {address}، وليس في الموقع هذا العنوان.',
    todo: 'صحّح الرابط حيث جاءت منه الصفحة، أو أعد بناء الموقع إن كان أقدم من الموجزات.',
  },
  'site/draft': {
    reason: 'هذا مسودة، فهو خارج كل صفحة وقائمة وخلاصة وفهرس وتنزيل.',
    todo: 'اجعل draft على false متى صار جاهزًا.',
  },
  'site/embargo': {
    reason: 'هذا محظور النشر حتى {embargo}، والبناء ليوم {day}، فهو خارج كل شيء.',
    todo: 'لا شيء. أعد البناء في ذلك اليوم، أو ابنِ بالخيار --date لترى ما سيكون.',
  },
  'site/not-a-briefing': {
    reason: 'ليس هذا ملف موجز: ملفًّا عاديًّا اسمه أحرف لاتينية صغيرة وامتداده .mdx.',
    todo: 'أخرجه من content/briefings/، أو سمِّه كما تُسمى الموجزات، مثل border-talks.mdx.',
  },
  'write/body-conflict': {
    reason:
      'عدّلت الآلة أسطرًا عدّلها إنسان من قبل، وبقي ما كتبه الإنسان: {person}. وعند الآلة {machine}، وهو في {generated}.',
    todo: 'اختر أحدهما بالأمر npm run resolve. والأمر npm run check يسرد ما لم يُحسم.',
  },
  'write/body-unprintable': {
    reason: 'لا يسلم نص المقال إذا كُتب متنًا ثم قُرئ: {block}.',
    todo: 'أبلغ عنه من فضلك وأرفق الملف. وإن شئت المضيّ فأزل الأحرف الغريبة من نسخة المقال.',
  },
  'write/changed-meanwhile': {
    reason: 'حفظ أحدهم الموجز في أثناء إدخاله، فبقي كما حفظه.',
    todo: 'أعد npm run ingest.',
  },
  'write/conflict': {
    reason:
      '{field}: كتب إنسان {person}، وعند الآلة الآن {machine}، وهو في {generated}. وبقي ما كتبه الإنسان.',
    todo: 'اختر أحدهما بالأمر npm run resolve. والأمر npm run check يسرد ما لم يُحسم.',
  },
  'write/conflict-file': {
    reason: 'تعذّرت قراءة قائمة الخلافات المفتوحة.',
    todo: 'استرجعها من تاريخ git، أو احذفها إن كانت خلافات الموجز كلها محسومة.',
  },
  'write/copies': {
    reason:
      'يبدو هذا الموجز وما يلي نسخًا من نص واحد، وعددها معه {count}: {others}. وفي كل نصين متشابهين منها {percent} % على الأقل من أقصرهما في الآخر.',
    todo: 'إن أردتها كلها فشغّل npm run accept -- {ids}، وإلا فاجعل ما زاد منها مسودات، أو اسحبه.',
  },
  'write/disk': {
    reason: 'تعذّرت كتابة الملف: {problem}. وما كان قبله باقٍ كما هو.',
    todo: 'أفسح مكانًا، أو امنح حق الكتابة، ثم أعد npm run ingest.',
  },
  'write/evidence-lost': {
    reason: '{field}: لم تعد العبارة «{text}» في جملة واحدة من المتن بعد تعديله، وكانت في الجملة {sentence}.',
    todo: 'صحّح رقم الجملة والعبارة، أو احذف القيمة.',
  },
  'write/file-name': {
    reason: 'ليس هذا موجزًا: فاسم الموجز معرّف من أحرف لاتينية صغيرة وأرقام وشرطات، وامتداده .mdx.',
    todo: 'سمِّه بمعرّف مقاله وضعه في content/briefings/ نفسه، أو أخرجه منه.',
  },
  'write/gone-file': {
    reason: 'تعذّرت قراءة قائمة ما لم يعد موجودًا من الموجزات، {field}: {problem}.',
    todo: 'صحّحها: ففي moved.yaml سطر «المعرّف القديم: الجديد»، وفي withdrawn.yaml تاريخ وسبب لكل معرّف.',
  },
  'write/locked': {
    reason: 'أمر آخر من أوامر الإدخال يعمل على هذا الأرشيف.',
    todo: 'انتظر حتى ينتهي، ثم أعد npm run ingest.',
  },
  'write/moved-back': {
    reason: 'ذُكر أن «{id}» صار له معرّف آخر، وما زال هناك موجز بهذا المعرّف.',
    todo: 'احذف سطره من content/moved.yaml، أو غيّر اسم الموجز.',
  },
  'write/name-taken': {
    reason: 'المعرّف «{id}» مستعمل، لمقال أو لموجز أو لموجز لم يعد موجودًا.',
    todo: 'اختر اسمًا آخر.',
  },
  'write/near-copy': {
    reason: 'نحو {percent} % من أقصر النصين هو أيضًا في {other}، ويبدو أن أحدهما نسخة من الآخر.',
    todo: 'إن أردتهما معًا فشغّل npm run accept -- {ids}، وإلا فاجعل أحدهما مسودة، أو اسحبه.',
  },
  'write/no-base': {
    reason: 'ليس للموجز نسخة من صنع الآلة في content/generated/، فيُعد كله من كتابة إنسان.',
    todo: 'لا شيء إن كان مكتوبًا باليد. وإلا فاحذفه وأعد npm run ingest، أو استرجع النسخة.',
  },
  'write/no-briefing': {
    reason: 'لا موجز اسمه «{id}».',
    todo: 'اذكر معرّف موجز، وهو اسم ملفه في content/briefings/ من غير .mdx.',
  },
  'write/no-conflict': {
    reason: 'لا خلاف مفتوح هناك{about}، والمفتوح: {open}.',
    todo: 'لا شيء إن كنت حسمته في الملف نفسه، وإلا فاذكر واحدًا من المفتوحة.',
  },
  'write/not-ingested': {
    reason: 'ليس لهذا المقال موجز.',
    todo: 'شغّل npm run ingest، وإن رفض المقال ذكر السبب.',
  },
  'write/not-withdrawn': {
    reason: 'ذُكر أن «{id}» سُحب، وهو موجود.',
    todo: 'أعد npm run withdraw، أو احذفه من content/withdrawn.yaml.',
  },
  'write/open-conflict': {
    reason: '{field}: كتب إنسان {person}، وعند الآلة {machine}، ولم يختر أحد بعد.',
    todo: 'شغّل npm run resolve -- ومعه معرّف الموجز واسم الحقل، ثم --keep person أو --keep machine.',
  },
  'write/orphan': {
    reason: 'لم يعد الملف {seed} موجودًا، وبقي موجزه.',
    todo: 'أعد الملف إلى مكانه، أو احذف الموجز ونسخته في content/generated/.',
  },
  'write/removed': {
    reason: 'حُذف الموجز وما زال مقاله موجودًا، فيبقى محذوفًا.',
    todo: 'احذف المقال أيضًا، أو احذف النسخة التي في content/generated/ ليُصنع الموجز من جديد.',
  },
  'write/same-text': {
    reason: 'النص هو نص {other} كلمة بكلمة.',
    todo: 'إن أردتهما معًا فشغّل npm run accept -- {ids}، وإلا فاجعل أحدهما مسودة، أو اسحبه.',
  },
  'write/seed-changed': {
    reason: 'لم يعد {seed} هو الذي صُنع منه هذا الموجز.',
    todo: 'شغّل npm run ingest.',
  },
  'write/seed-renamed': {
    reason: 'محتوى هذا الملف هو محتوى {old} بعينه، وذاك لم يعد موجودًا وبقي موجزه {briefing}.',
    todo: 'أعط الموجز ونسخته في content/generated/ المعرّف الجديد {id}، أو احذفهما، أو أعد إلى الملف اسمه القديم.',
  },
  'write/shared-seed': {
    reason: 'مقاله هو «{entry}» في {seed}، وهو ملف تشترك فيه مقالات، فلم يتغير شيء.',
    todo: 'غيّر المقال هناك أو احذفه. وإن أردت أن يبقى هذا الموجز وحده فاحفظ مقاله في ملف يخصه.',
  },
  'write/stale-conflict': {
    reason: '{field}: لا يمكن أن يوضع ما عند الآلة، لأن ما حوله تغيّر بعد ذلك.',
    todo: 'اكتبه في الموجز بيدك، ثم احسم بالخيار --keep person.',
  },
  'write/stale-rename': {
    reason: 'يحيل «{old}» الذي تغيّر اسمه إلى «{id}»، ولا وجود له.',
    todo: 'صحّح المعرّف الجديد في content/moved.yaml، أو احذف السطر.',
  },
  'write/symlink': {
    reason: 'هذا رابط رمزي، ولا يجوز أن يُخرج content/ من الأرشيف.',
    todo: 'ضع في مكانه الملف أو المجلد نفسه.',
  },
  'write/unknown-copy': {
    reason: 'لا موجز اسمه «{id}» ليكون نسخة من هذا.',
    todo: 'صحّح المعرّف في copies أو احذفه. وما تغيّر اسمه من الموجزات تجد معرّفه الجديد في content/moved.yaml.',
  },
  'write/unknown-id': {
    reason: '{field}: ليس في السجل {kind} بالمعرّف «{id}».',
    todo: 'صحّح المعرّف، أو أضف المدخل إلى content/registry/.',
  },
  'write/unprintable': {
    reason: 'لا يعود الموجز عند قراءته كما كُتب.',
    todo: 'أبلغ عنه من فضلك وأرفق المقال والموجز. وقد بقي الملف كما كان.',
  },
  'write/unreadable': {
    reason: 'تعذّرت قراءة الملف: {problem}.',
    todo: 'احفظه نصًّا بترميز UTF-8 يمكن أن يُقرأ، أو استرجعه.',
  },
};
