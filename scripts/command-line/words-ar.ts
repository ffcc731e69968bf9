/**
 * What scripts say besides messages, in English and Arabic. `{name}` stands for what is put there. Names of commands,
 * flags, files and fields stay as they are typed.
 */
export const arabicWords = {
  // Help.
  'show this help': 'هذه المساعدة',
  'There is no flag --{flag}.': 'لا خيار اسمه --{flag}.',
  'The flag --{flag} takes a value.': 'الخيار --{flag} يحتاج إلى قيمة.',
  'The flag --{flag} takes no value.': 'الخيار --{flag} لا يأخذ قيمة.',
  'The command takes no argument «{argument}».': 'لا يأخذ الأمر «{argument}».',
  '--{flag} is one of {values}.': 'قيمة --{flag} واحدة من هذه: {values}.',
  'the archive, which holds seeds/ and content/ (default: this folder)':
    'الأرشيف، وفيه seeds/ وcontent/ (هذا المجلد، إن لم يُذكر)',
  'language of the messages (that of MUJAZ_LANGUAGE, else of the terminal; English, if it is neither)':
    'لغة الرسائل (ما في MUJAZ_LANGUAGE، وإلا فلغة الطرفية، وإلا فالإنكليزية)',
  'port to serve on (4321; the next free one if it is taken)':
    'المنفذ الذي يُعرض عليه الموقع (4321، أو أول منفذ حر بعده)',
  'stop when the site is built': 'التوقف حين يُبنى الموقع',
  'the archive that holds content/ (this folder)': 'الأرشيف الذي فيه content/ (هذا المجلد)',
  'the archive that holds seeds/ and content/ (this folder)':
    'الأرشيف الذي فيه seeds/ وcontent/ (هذا المجلد)',
  'the built site (dist/)': 'الموقع المبني (dist/)',
  'the built site (dist/ in the archive)': 'الموقع المبني (dist/ في الأرشيف)',
  'the day to write on top of the file': 'اليوم الذي يُكتب في رأس الملف',
  'wrote {file}': 'كُتب {file}',
  'removed {file}': 'حُذف {file}',
  'The site is at {url} — stop with Ctrl+C.': 'الموقع على {url} — وأوقفه بالضغط على Ctrl+C.',

  // accept, correct, rename, resolve, withdraw
  'Accept copies: all these briefings stay, check and ingest tell no more of them, and their pages state that they are copies.':
    'يقبل النسخ: تبقى الموجزات المذكورة كلها، ولا ينبّه إليها check ولا ingest بعد ذلك، وتذكر صفحاتها أنها نسخ.',
  'Give the ids of two briefings or more, such as border-talks border-talks-short.':
    'اذكر معرّفي موجزين أو أكثر، مثل border-talks border-talks-short.',
  'content/briefings/{id}.mdx now names them under copies; commit it.':
    'صارت مذكورة في الحقل copies من content/briefings/{id}.mdx، فسجّله في git.',
  'Tell readers of a correction: one line with its day, on the page of a briefing that you corrected.':
    'يخبر القرّاء بتصحيح: سطر مؤرخ في صفحة الموجز الذي صححته.',
  'the day of the correction (today, in UTC)': 'يوم التصحيح (اليوم، بالتوقيت العالمي)',
  'Give the id of a briefing and what was corrected, in quotes; --date is YYYY-MM-DD.':
    'اذكر معرّف الموجز وما صُحح بين علامتي تنصيص، والتاريخ --date على صورة YYYY-MM-DD.',
  'content/briefings/{id}.mdx now tells it; commit it with the correction.':
    'صار مذكورًا في content/briefings/{id}.mdx، فسجّله مع التصحيح في git.',
  'Give a briefing another id: its seed and all that belongs to it are renamed, and its old address leads to the new one.':
    'يعطي الموجز معرّفًا آخر: يتغير اسم مقاله وكل ما يتبعه، ويحيل عنوانه القديم إلى الجديد.',
  'Give the id of a briefing, and the new name of its seed without extension.':
    'اذكر معرّف الموجز، والاسم الجديد لملف مقاله بلا امتداد.',
  'Settle what a person and the machine changed each in another way, as npm run check lists it: for one field of a briefing, or for all of them.':
    'يحسم ما غيّره الإنسان والآلة كلٌّ على وجه، كما يسرده npm run check: في حقل واحد من الموجز أو فيها كلها.',
  'whose side stands from now on': 'من يؤخذ بقوله من الآن: person الإنسان، أو machine الآلة',
  'Give the id of a briefing, and --keep person or --keep machine.':
    'اذكر معرّف الموجز، ثم --keep person أو --keep machine.',
  '{id}: {field} is the person’s now': '{id}: صار {field} كما كتبه الإنسان',
  '{id}: {field} is the machine’s now': '{id}: صار {field} كما كتبته الآلة',
  'Take a briefing and its seed out of the archive. Its address stays and tells readers the reason; the history keeps the files.':
    'يُخرج الموجز ومقاله من الأرشيف. ويبقى عنوانه يذكر للقرّاء السبب، وتبقى الملفات في تاريخ git.',
  'what readers are told, in Arabic': 'ما يُقال للقرّاء، بالعربية',
  'the day of the withdrawal (today, in UTC)': 'يوم السحب (اليوم، بالتوقيت العالمي)',
  'Give the id of a briefing and --reason "…"; --date is YYYY-MM-DD.':
    'اذكر معرّف الموجز والسبب --reason "…"، والتاريخ --date على صورة YYYY-MM-DD.',

  // new
  'Add an article: write it and what you know of it into seeds/. Asks for what is not given by a flag, where there is somebody to ask.':
    'يضيف مقالًا: يكتبه ويكتب ما تعرفه عنه في seeds/. ويسأل عمّا لم يُذكر بخيار، إن وجد من يسأله.',
  'the article’s file; - for standard input': 'ملف المقال، أو - للمُدخل القياسي',
  'name of the seed, which becomes its address (of the title)':
    'اسم ملف المقال، وهو عنوان صفحته (من العنوان، إن لم يُذكر)',
  'headline, if the text has none of its own': 'العنوان، إن لم يكن في النص',
  'day of publication, YYYY-MM-DD, YYYY-MM or YYYY': 'يوم النشر، على صورة YYYY-MM-DD أو YYYY-MM أو YYYY',
  'who published it': 'من نشره',
  'who wrote it': 'من كتبه',
  'where it was published, https://…': 'أين نُشر، https://…',
  'its licence, in words that readers see': 'رخصته، كما يراها القارئ',
  'collection of the archive that it belongs to': 'المجموعة التي هو منها',
  'first day on which it may be published, YYYY-MM-DD': 'أول يوم يجوز فيه نشره، على صورة YYYY-MM-DD',
  '{name} ({about}; Enter for none): ': '{name} ({about}؛ أو Enter): ',
  'text (a file; Enter to paste): ': 'النص (ملف، أو Enter للصق): ',
  'Paste the text, then a line with nothing but «{end}».': 'الصق النص، ثم سطرًا ليس فيه إلا «{end}».',
  'There is no such file.': 'لا ملف بهذا الاسم.',
  'another name for the article’s file, of letters, digits and hyphens: ':
    'اسم آخر لملف المقال، من أحرف وأرقام وشرطات: ',
  'Stopped; nothing was written.': 'توقفت، ولم يُكتب شيء.',
  'Give the article with --text <file>, or --text - and the text on standard input.':
    'اذكر ملف المقال هكذا: --text <file>، أو اكتب --text - وأعطِ النص في المُدخل القياسي.',
  'Now run: npm run ingest': 'والآن: npm run ingest',

  // doctor
  'Look at what Mujaz needs: Node, packages, disk, terminal, git, the archive. Says what to do; changes nothing.':
    'يفحص ما يحتاج إليه موجز: Node والحزم والقرص والطرفية وgit والأرشيف. يقول ما ينبغي عمله، ولا يغيّر شيئًا.',
  'Node {version}, on {platform}': 'Node {version}، على {platform}',
  'Run this by npm: npm run doctor. If it says the same then, run npm ci.':
    'شغّله بالأمر npm run doctor. فإن قال ذلك أيضًا فالأمر npm ci.',
  '{count} packages, as the lockfile has them': 'الحزم ({count}) كما في package-lock.json',
  'Packages are not installed': 'لم تُثبَّت الحزم',
  '{count} packages are not those of the lockfile': 'حزم ليست كما في package-lock.json، وعددها {count}',
  'Run npm ci.': 'الأمر npm ci يثبّتها.',
  '{free} GB free on the disk of the archive': 'الباقي في قرص الأرشيف {free} غيغابايت',
  'Make room: a build of 10,000 articles takes about a gigabyte.':
    'أفسح مكانًا: بناء 10,000 مقال يحتاج إلى نحو غيغابايت.',
  'Terminal in {encoding}': 'ترميز الطرفية {encoding}',
  'The terminal does not say that it shows UTF-8 ({encoding})':
    'لا تذكر الطرفية أنها تعرض UTF-8 ({encoding})',
  'If Arabic looks broken in it, set LANG=C.UTF-8; the files themselves are not concerned.':
    'إن بدت العربية فيها مكسورة فاجعل LANG=C.UTF-8، والملفات نفسها لا يمسها ذلك.',
  'There is no git': 'لا وجود لبرنامج git',
  'Install git: git-scm.com.': 'ثبّته من git-scm.com.',
  'The archive is in no git repository': 'ليس الأرشيف في مستودع git',
  'Run git init: the history keeps what people correct.':
    'الأمر git init ينشئه، وتاريخه يحفظ ما يصححه الناس.',
  '{count} files are in a git conflict': 'ملفات في تعارض git، وعددها {count}',
  'Settle them, then run git add and git commit.': 'احسم التعارض، ثم git add وgit commit.',
  'Everything in seeds/ and content/ is committed': 'كل ما في seeds/ وcontent/ مسجّل في git',
  '{count} files in seeds/ and content/ are not committed':
    'ملفات في seeds/ وcontent/ لم تُسجَّل في git، وعددها {count}',
  'Commit a seed together with its briefing.': 'سجّل المقال مع موجزه.',
  '{seeds} seeds, {briefings} briefings; extractor {version}':
    'المقالات: {seeds}، والموجزات: {briefings}، وإصدار المستخرج: {version}',
  '{count} files in seeds/ cannot be used: npm run ingest says why.':
    'ملفات في seeds/ لا يمكن استعمالها، وعددها {count}، والأمر npm run ingest يذكر السبب.',
  'Run npm run ingest.': 'شغّل npm run ingest.',

  // ingest
  'Make a briefing of every article in seeds/ and write those that changed into content/. Corrections stay.':
    'يصنع موجزًا لكل مقال في seeds/، ويكتب ما تغيّر منها في content/. والتصحيحات باقية.',
  'only seeds whose path or id matches': 'ما يوافق مساره أو معرّفه هذا النمط وحده',
  'show what would change as a unified diff; exit 1 if anything would':
    'عرض ما سيتغير من غير كتابته، ورمز الخروج 1 إن كان سيتغير شيء',
  'articles to work on at the same time (as many as cores and memory allow)':
    'عدد المقالات التي يُعمل عليها معًا (بقدر ما تسمح به النوى والذاكرة)',
  'go on, and ingest again whenever seeds or the registry change':
    'المواصلة، والإعادة كلما تغيّر مقال أو تغيّر السجل',
  '--jobs takes a number from 1 to 99.': 'قيمة --jobs عدد من 1 إلى 99.',
  'Another ingest is at work on this archive: waiting for it.':
    'أمر آخر من أوامر الإدخال يعمل على هذا الأرشيف، فلننتظره.',
  'Nothing was ingested: what is told above comes first.': 'لم يُدخَل شيء، فلا بد أولًا من إصلاح ما ذُكر أعلاه.',
  '{done} of {total} articles': 'المقالات: {done} من {total}',
  ', about {seconds} s left': '، والثواني الباقية نحو {seconds}',
  'articles: {articles}; files written: {files}; refused: {refused}':
    'المقالات: {articles}، والملفات التي كُتبت: {files}، والمقالات المرفوضة: {refused}',
  'articles: {articles}; files that would be written: {files}; refused: {refused}':
    'المقالات: {articles}، والملفات التي ستُكتب: {files}، والمقالات المرفوضة: {refused}',

  // check
  'Check every briefing in content/: fields, text, evidence, ids, seeds, copies, open conflicts; and the links of the built site. Changes nothing; exit 1 on errors.':
    'يفحص كل موجز في content/: حقوله ونصه وأدلته ومعرّفاته ومقاله ونسخه وما فيه من خلاف مفتوح، ويفحص روابط الموقع المبني. لا يغيّر شيئًا، ورمز الخروج 1 إن وجد خطأ.',
  'how to print what is wrong (text; in GitHub Actions: github, which marks the lines)':
    'صورة ما يُطبع (text، وفي GitHub Actions github، وهي تضع علامات بجانب الأسطر)',
  'the built site (dist/ in the archive, if it is there)': 'الموقع المبني (dist/ في الأرشيف، إن وجد)',
  'checked: briefings {briefings}, pages of the site {pages}':
    'فُحصت الموجزات ({briefings}) وصفحات الموقع ({pages})',

  // review
  'List the names that the recogniser finds and the registry lacks, most frequent first; take one into the registry, or see it no more.':
    'يسرد الأسماء الواردة في النصوص وليست في السجل، والأكثر ورودًا أولًا، ويُدخل اسمًا في السجل أو يمنع عودته.',
  'the file that an accepted name goes into': 'الملف الذي يدخله الاسم المقبول: الأشخاص أو الهيئات أو الأماكن',
  'its permanent id (default: the name in Latin letters)': 'معرّفه الثابت (الاسم بحروف لاتينية، إن لم يُذكر)',
  'what it is, such as party or city (people: public-figure)':
    'نوعه، مثل party أو city (وللأشخاص: public-figure)',
  'other names of it, with commas between them': 'أسماء أخرى له، بينها فواصل',
  'one neutral line about it': 'سطر محايد عنه',
  'how many names to list (default: 50)': 'كم اسمًا يُسرد (50، إن لم يُذكر)',
  'how to print the list (default: text)': 'صورة القائمة (text، إن لم تُذكر)',
  'Say accept or reject, and the name in quotes.': 'قل accept أو reject، ثم الاسم بين علامتي تنصيص.',
  'Say where the name goes: --as {files}.': 'قل أين يوضع الاسم، --as واحد من هذه: {files}.',
  'Say what it is: --type {types}.': 'قل ما نوعه، --type واحد من هذه: {types}.',
  'No name waits for a decision.': 'لا اسم ينتظر قرارًا.',
  '{mentions} × in {articles} articles, confidence {confidence}; {flags}':
    'وروده {mentions}، في مقالات عددها {articles}، والثقة {confidence}؛ {flags}',
  '{mentions} × in one article, confidence {confidence}; {flags}':
    'وروده {mentions}، في مقال واحد، والثقة {confidence}؛ {flags}',
  '{seed}, sentence {sentence}: {text}': '{seed}، الجملة {sentence}: {text}',
  '… and {rest} more; --top {all} shows all.': '… والباقي {rest}، و--top {all} يعرضها كلها.',
  '{name}: not proposed again, as {file} says': '{name}: لن يُقترح بعد الآن، وذلك في {file}',
  '{name}: {id} in {file}; the next ingest links it': '{name}: {id} في {file}، ويربطه الإدخال التالي',

  // build, start, demo, dev, preview, index
  'Build the site and its search index from the briefings in content/.':
    'يبني الموقع وفهرس بحثه من الموجزات في content/.',
  'where the site goes (dist/ in the archive)': 'أين يُكتب الموقع (dist/ في الأرشيف)',
  'render everything anew, also what has not changed': 'بناء كل شيء من جديد، وإن لم يتغير',
  'the day to build for: later embargoes hold back (SOURCE_DATE_EPOCH, else today in UTC)':
    'اليوم الذي يُبنى له، ويُحجب ما حظره بعده (ما في SOURCE_DATE_EPOCH، وإلا فاليوم بالتوقيت العالمي)',
  'one step alone: pages, or beside (citations, seeds, share images and downloads of a built site)':
    'خطوة واحدة وحدها: pages الصفحات، أو beside ما بجانبها من إحالات ومقالات وصور مشاركة وتنزيلات',
  'The day to build for is written YYYY-MM-DD, not {day}.':
    'اليوم الذي يُبنى له يُكتب على صورة YYYY-MM-DD، وليس {day}.',
  'Building for {day}.': 'البناء ليوم {day}.',
  'MUJAZ_ORIGIN is written https://example.org, not {origin}.':
    'يُكتب MUJAZ_ORIGIN على صورة https://example.org، وليس {origin}.',
  'The steps are pages and beside, not {step}.': 'الخطوتان pages وbeside، وليس {step}.',
  'Turn the articles in seeds/ into the site, and serve it on this machine.':
    'يصنع الموقع من المقالات في seeds/، ويعرضه على هذا الجهاز.',
  'Making briefings of the articles in seeds/ …': 'صنع موجزات من المقالات في seeds/ …',
  'Building the site and its search index …': 'بناء الموقع وفهرس بحثه …',
  'Build and serve a site of the test articles in tests/articles/, so that every page can be seen full.':
    'يبني موقعًا من مقالات الاختبار في tests/articles/ ويعرضه، لتُرى كل صفحة ممتلئة.',
  'Serve the site while you work on it: pages follow every change of content/ and src/. Search needs a build.':
    'يعرض الموقع وأنت تعمل عليه: تتبع الصفحات كل تغيير في content/ وsrc/. أما البحث فيحتاج إلى بناء.',
  'Serve the built site on this machine, as a static host would.':
    'يعرض الموقع المبني على هذا الجهاز كما يعرضه مضيف للملفات الثابتة.',
  'Build the search index of a built site from the archive’s briefings.':
    'يبني فهرس البحث لموقع مبني من موجزات الأرشيف.',
  'the archive: the folder that holds content/': 'الأرشيف: المجلد الذي فيه content/',
  'the built site; the index goes into its pagefind/ folder':
    'الموقع المبني، ويُكتب الفهرس في مجلده pagefind/',
  'Indexed {count} briefings.': 'فُهرست الموجزات، وعددها {count}.',

  // bundle, editor
  'There is no built site in {folder}: run npm run build first.':
    'لا موقع مبنيًّا في {folder}، فشغّل npm run build أولًا.',
  'Make a copy of the built site to read without a network, into its downloads/ folder: file (a zip that opens by double click). Or verify one that was downloaded.':
    'يصنع من الموقع المبني نسخة تُقرأ بلا شبكة، في مجلده downloads/: file (ملف zip يُفتح بنقرتين)، أو epub كتاب، أو zim لبرنامج Kiwix. أو يتحقق من نسخة نُزّلت: verify.',
  'the archive’s date (the newest that a briefing states)': 'تاريخ الأرشيف (أحدث تاريخ يذكره موجز)',
  '{file} is what its manifest says.': 'الملف {file} كما يذكر بيانه.',
  'Name a form, {forms}, or verify and a file; a date is YYYY-MM-DD.':
    'اذكر صورة من هذه: {forms}، أو verify وملفًا، والتاريخ على صورة YYYY-MM-DD.',
  '{file}: {bytes} bytes, SHA-256 {sum}': '{file}: {bytes} بايت، SHA-256 {sum}',
  'Put Sveltia CMS, an editor in the browser, into a built site: admin/. It speaks to GitHub, as nothing else of the site does; without this command there is none.':
    'يضع Sveltia CMS، وهو محرر في المتصفح، في موقع مبني: admin/. وهو وحده يخاطب GitHub، ولا وجود له من دون هذا الأمر.',
  'the archive’s repository on GitHub': 'مستودع الأرشيف على GitHub',
  'the branch that it corrects (main)': 'الفرع الذي تُكتب فيه التصحيحات (main)',
  'Give the archive’s repository with --repo owner/name.': 'اذكر مستودع الأرشيف هكذا: --repo owner/name.',

  // Commands for who works on the code.
  'Run everything: lint, unit tests, properties, cases, and the site in a real browser.':
    'يشغّل كل الاختبارات: الفحص والوحدات والخصائص والحالات، والموقع في متصفح حقيقي.',
  'Check types, lint rules and formatting. Changes nothing.':
    'يفحص الأنواع وقواعد الكتابة والتنسيق. لا يغيّر شيئًا.',
  'Format all code, and mend what the linter can mend by itself.':
    'ينسّق الشيفرة كلها، ويصلح ما يمكن إصلاحه آليًّا.',
  'Measure how well Arabic is read and found. The last line is JSON. Without a task, measure all that the data folder has files for.':
    'يقيس كم تُحسن قراءة العربية والبحث فيها. والسطر الأخير JSON. ومن دون مهمة يقيس كل ما في مجلد البيانات ملفات له.',
  'development files (default: ../shared/data)': 'ملفات التطوير (../shared/data، إن لم تُذكر)',
  'the archive whose registry is used (default: this folder)':
    'الأرشيف الذي يُستعمل سجله (هذا المجلد، إن لم يُذكر)',
  'There is no development data in {data}; name a folder with --data.':
    'لا بيانات تطوير في {data}، فاذكر مجلدًا هكذا: --data.',
  'Name a task and its files:': 'اذكر مهمة وملفاتها:',
  'Measure speed, memory and bytes, on synthetic articles or on JSON lines of texts (pipeline).':
    'يقيس السرعة والذاكرة والبايتات على مقالات مصنوعة، أو على أسطر JSON فيها نصوص (pipeline).',
  'number of synthetic articles (build, offline: 1000, pipeline: 600, search: 1,000, 10,000 and 50,000 in turn); offline takes several, as in 24,1000,5000':
    'عدد المقالات المصنوعة (build وoffline: 1000، وpipeline: 600، وsearch: 1,000 ثم 10,000 ثم 50,000)؛ وتأخذ offline أعدادًا عدة، مثل 24,1000,5000',
  'offline: end saving file by file then, and say how far it came (600)':
    'مع offline: أنهِ الحفظ ملفًا ملفًا بعدها، وقل أين بلغ (600)',
  'offline: keep the archives there, so that the next run builds only what has changed':
    'مع offline: أبقِ الأرشيفات فيه، فلا يُبنى في المرة التالية إلا ما تغيّر',
  'Name a task: {tasks}.': 'اذكر مهمة من هذه: {tasks}.',
  'Train the name recogniser on a CoNLL file and write its weights. Classes of words are found in the texts given besides.':
    'يدرّب متعرّف الأسماء على ملف CoNLL ويكتب أوزانه. وتُستخرج أصناف الكلمات من النصوص المذكورة معه.',
  'a further CoNLL file, of other origin or guidelines': 'ملف CoNLL آخر، من مصدر آخر أو بقواعد أخرى',
  'where the weights go (default: into src/)': 'أين تُكتب الأوزان (في src/، إن لم يُذكر)',
  'Name a training file: `token tag` a line, a blank line between sentences.':
    'اذكر ملف تدريب: في كل سطر كلمة ووسمها، وبين الجمل سطر فارغ.',
  '{bytes} bytes. How well unseen parts are read:': '{bytes} بايت. وهكذا تُقرأ الأجزاء التي لم يرها:',
  'Write docs/ar/messages.md and docs/en/messages.md, which explain every message, from the message tables.':
    'يكتب docs/ar/messages.md وdocs/en/messages.md، وفيهما بيان كل رسالة، من جدولي الرسائل.',
  'Write content/front-matter.schema.json, with which editors check front matter, from src/briefing/schema.ts.':
    'يكتب content/front-matter.schema.json، وبه تفحص المحررات حقول الموجز، من src/briefing/schema.ts.',
  'Make the lexicon and the place names that glued words are judged by: src/pipeline/repair/glue/*.json.':
    'يصنع المعجم وأسماء الأماكن التي يُحكم بها على الكلمات الملتصقة: src/pipeline/repair/glue/*.json.',
  'words.txt, as dawg2wordlist writes it': 'الملف words.txt كما يكتبه dawg2wordlist',
  'the file ar/LC_MESSAGES/geonames.mo': 'الملف ar/LC_MESSAGES/geonames.mo',
  'Give --words, --places and --date; --help says where they come from.':
    'اذكر --words و--places و--date، والخيار --help يبيّن من أين تؤخذ.',
  'Collect what CLDR and two packages know of states.': 'يجمع ما يعرفه CLDR وحزمتان عن الدول.',
  'Draw the land and the borders of the map from Natural Earth.':
    'يرسم أرض الخريطة وحدودها من Natural Earth.',
  'Give --date YYYY-MM-DD: the file says when it was made.':
    'اذكر --date على صورة YYYY-MM-DD، فالملف يذكر متى صُنع.',
  'Cut the site’s fonts down to the letters that Arabic news needs: src/styles/fonts/*.woff2.':
    'يقتطع من خطوط الموقع الحروف التي تحتاج إليها الأخبار العربية: src/styles/fonts/*.woff2.',
  'Draw the icons of public/ from icon.svg: for ZIM files, for browsers, and one that systems may cut.':
    'يرسم أيقونات public/ من icon.svg: لملفات ZIM وللمتصفحات، وواحدة تقصّها الأنظمة كما تشاء.',
} as const;
