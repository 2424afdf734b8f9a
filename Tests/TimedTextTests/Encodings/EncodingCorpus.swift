/// Lines of short dramas, written for these tests, and the charsets that files of them arrive in.
enum EncodingCorpus {
    /// Each locale with its lines and charsets.
    static let locales: [(locale: String, charsets: [String], lines: [String])] = [
        (
            "zh-Hans", ["GB18030", "GBK"],
            [
                "你为什么不告诉我真相？", "我没想到你会这样对我。", "林晚秋，你给我站住！", "这份合同我不会签的。",
                "三年前的事，我一直没有忘记。", "董事长，您的女儿回来了。", "从今天起，我们再也没有关系。", "他到底是谁？",
                "放开我，我自己会走。", "妈，您别哭了，我在这儿。", "我要让所有人都后悔。", "原来孩子是他的……",
                "你以为我还会相信你吗？", "快叫救护车！", "总裁，夫人不见了。", "这一巴掌，是替我母亲还给你的。",
            ]
        ),
        (
            "zh-Hant", ["Big5-HKSCS", "windows-950-2000"],
            [
                "你為什麼不告訴我真相？", "我沒想到你會這樣對我。", "林晚秋，你給我站住！", "這份合約我不會簽的。",
                "三年前的事，我一直沒有忘記。", "董事長，您的女兒回來了。", "從今天起，我們再也沒有關係。", "他到底是誰？",
                "放開我，我自己會走。", "媽，您別哭了，我在這兒。", "我要讓所有人都後悔。", "原來孩子是他的……",
                "你以為我還會相信你嗎？", "快叫救護車！", "總裁，夫人不見了。", "這一巴掌，是替我母親還給你的。",
            ]
        ),
        (
            "ja", ["Shift_JIS", "EUC-JP"],
            [
                "どうして本当のことを言ってくれなかったの？", "まさかあなたがこんなことをするなんて。", "待て、話はまだ終わっていない！",
                "この契約書にはサインしません。", "三年前のことを、一日も忘れたことはない。", "会長、お嬢様がお戻りになりました。",
                "今日から私たちは他人です。", "彼はいったい何者なんだ？", "離して、自分で歩けるから。", "お母さん、もう泣かないで。",
                "全員に後悔させてやる。", "あの子の父親は…彼だったのか", "まだ私があなたを信じると思う？", "早く救急車を呼んで！",
                "社長、奥様がいなくなりました。", "パーティーは八時からだよ～",
            ]
        ),
        (
            "ko", ["windows-949"],
            [
                "왜 나한테 사실대로 말하지 않았어?", "네가 나한테 이럴 줄은 몰랐어.", "거기 서, 아직 얘기 안 끝났어!",
                "이 계약서에는 서명하지 않겠습니다.", "3년 전 일을 하루도 잊은 적이 없어요.", "회장님, 따님이 돌아오셨습니다.",
                "오늘부터 우리는 남이에요.", "저 사람 도대체 누구야?", "놔, 내가 알아서 걸을 수 있어.", "엄마, 이제 그만 울어요.",
                "모두 후회하게 만들 거야.", "그 아이의 아버지가… 그 사람이었어?", "내가 아직도 널 믿을 것 같아?", "빨리 구급차 불러!",
                "대표님, 사모님이 사라지셨습니다.", "이 뺨은 우리 어머니 몫이야.",
            ]
        ),
        (
            "th", ["windows-874", "TIS-620"],
            [
                "ทำไมคุณไม่บอกความจริงกับฉัน", "ฉันไม่คิดเลยว่าคุณจะทำกับฉันแบบนี้", "หยุดนะ เรายังคุยกันไม่จบ",
                "ฉันจะไม่เซ็นสัญญาฉบับนี้", "เรื่องเมื่อสามปีก่อน ฉันไม่เคยลืม", "ท่านประธานครับ คุณหนูกลับมาแล้ว",
                "ตั้งแต่วันนี้ เราไม่เกี่ยวข้องกันอีก", "เขาเป็นใครกันแน่", "ปล่อยฉัน ฉันเดินเองได้",
                "แม่คะ อย่าร้องไห้เลย",
                "ฉันจะทำให้ทุกคนเสียใจ", "ที่แท้เด็กคนนั้นเป็นลูกของเขา", "คุณคิดว่าฉันยังจะเชื่อคุณอีกเหรอ",
                "รีบเรียกรถพยาบาลเร็ว",
                "ท่านครับ คุณผู้หญิงหายไป", "ตบนี้ ฉันคืนให้แทนแม่",
            ]
        ),
        (
            "vi", ["windows-1258"],
            [
                "Tại sao anh không nói sự thật với em?",
                "Em không ngờ anh lại đối xử với em như vậy.",
                "Đứng lại, chuyện vẫn chưa xong đâu!", "Tôi sẽ không ký hợp đồng này.",
                "Chuyện ba năm trước, tôi chưa từng quên.", "Thưa chủ tịch, tiểu thư đã trở về.",
                "Từ hôm nay, chúng ta không còn quan hệ gì nữa.", "Rốt cuộc anh ta là ai?",
                "Buông ra, tôi tự đi được.",
                "Mẹ ơi, mẹ đừng khóc nữa.", "Tôi sẽ khiến tất cả phải hối hận.",
                "Hóa ra đứa bé là con của anh ấy...",
                "Anh nghĩ tôi còn tin anh sao?", "Mau gọi xe cấp cứu!",
                "Thưa tổng giám đốc, phu nhân biến mất rồi.",
                "Cái tát này là trả thay mẹ tôi.",
            ]
        ),
        (
            "ar", ["windows-1256", "ISO-8859-6"],
            [
                "لماذا لم تخبرني بالحقيقة؟", "لم أتوقع أن تفعل بي هذا.",
                "توقف، لم ننته من الكلام بعد!", "لن أوقع هذا العقد أبدا.",
                "ما حدث قبل ثلاث سنوات لم أنسه يوما.", "سيدي الرئيس، ابنتك قد عادت.",
                "من اليوم لا علاقة بيننا.",
                "من هو هذا الرجل في الحقيقة؟", "اتركني، أستطيع أن أمشي وحدي.",
                "أمي، لا تبكي، أنا هنا.", "سأجعل الجميع يندمون.",
                "إذن الطفل هو ابنه...", "هل تظن أنني ما زلت أصدقك؟", "اتصلوا بالإسعاف بسرعة!",
                "سيدي، لقد اختفت زوجتك.",
                "هذه الصفعة من أجل أمي.",
            ]
        ),
        (
            "fa", ["windows-1256"],
            [
                "چرا حقيقت را به من نگفتي؟", "فکر نمي کردم با من اين کار را بکني.",
                "صبر کن، حرف ما هنوز تمام نشده!",
                "من اين قرارداد را امضا نمي کنم.", "سه سال پيش را هرگز فراموش نکرده ام.",
                "آقاي رئيس، دخترتان برگشت.",
                "از امروز با هم کاري نداريم.", "او واقعا کيست؟", "ولم کن، خودم راه مي روم.",
                "مادر، گريه نکن، من اينجا هستم.",
                "پس بچه مال او بود...", "زود آمبولانس خبر کنيد!",
            ]
        ),
        (
            "he", ["windows-1255", "ISO-8859-8"],
            [
                "למה לא סיפרת לי את האמת?", "לא ציפיתי שתעשה לי דבר כזה.",
                "עצור, עוד לא סיימנו לדבר!", "אני לא אחתום על החוזה הזה.",
                "לא שכחתי את מה שקרה לפני שלוש שנים.", "אדוני היושב ראש, הבת שלך חזרה.",
                "מהיום אין בינינו שום קשר.", "מי הוא בכלל?",
                "עזוב אותי, אני יכולה ללכת לבד.", "אמא, אל תבכי, אני כאן.",
                "אני אגרום לכולם להתחרט.", "אז הילד הוא שלו...",
                "אתה חושב שאני עוד מאמינה לך?", "מהר, תזמינו אמבולנס!", "אדוני, הגברת נעלמה.",
                "הסטירה הזאת היא בשביל אמא שלי.",
            ]
        ),
        (
            "ru", ["windows-1251", "KOI8-R", "ISO-8859-5", "x-mac-cyrillic", "IBM866"],
            [
                "Почему ты не сказал мне правду?", "Я не думала, что ты так со мной поступишь.",
                "Стой, мы ещё не договорили!", "Этот договор я не подпишу.",
                "Я не забывал об этом ни на один день.",
                "Господин председатель, ваша дочь вернулась.", "С этого дня мы чужие люди.",
                "Да кто он такой?",
                "Пусти, я сама дойду.", "Мама, не плачь, я здесь.", "Они все об этом пожалеют.",
                "Так это его ребёнок...", "Думаешь, я тебе ещё верю?", "Скорее вызовите врача!",
                "Шеф, ваша жена исчезла.", "Эта пощёчина - за мою мать.",
            ]
        ),
        (
            "uk", ["windows-1251", "KOI8-U", "ISO-8859-5"],
            [
                "Чому ти не сказав мені правду?", "Я не думала, що ти так зі мною вчиниш.",
                "Стій, ми ще не договорили!", "Цей договір я не підпишу.",
                "Я не забував про це жодного дня.",
                "Пане голово, ваша донька повернулася.", "Від сьогодні ми чужі люди.",
                "Хто він такий?",
                "Пусти, я сама дійду.", "Мамо, не плач, я тут.", "Вони всі про це пошкодують.",
                "То це його дитина...",
                "Думаєш, я тобі ще вірю?", "Швидше викличте лікаря!", "Шефе, ваша дружина зникла.",
                "Цей ляпас за мою матір.",
            ]
        ),
        (
            "bg", ["windows-1251"],
            [
                "Защо не ми каза истината?", "Не мислех, че ще постъпиш така с мен.",
                "Спри, още не сме свършили!",
                "Няма да подпиша този договор.", "Не съм го забравил нито за ден.",
                "Господин председател, дъщеря ви се върна.",
                "От днес нямаме нищо общо.", "Кой е той всъщност?", "Пусни ме, мога и сама.",
                "Мамо, не плачи, тук съм.",
                "Ще ги накарам да съжаляват.", "Значи детето е негово...",
            ]
        ),
        (
            "el", ["windows-1253", "ISO-8859-7"],
            [
                "Γιατί δεν μου είπες την αλήθεια;", "Δεν περίμενα να μου το κάνεις αυτό.",
                "Σταμάτα, δεν τελειώσαμε ακόμα!",
                "Δεν θα υπογράψω αυτό το συμβόλαιο.", "Δεν το ξέχασα ούτε μια μέρα.",
                "Κύριε πρόεδρε, η κόρη σας γύρισε.",
                "Από σήμερα είμαστε ξένοι.", "Ποιος είναι τελικά;",
                "Άσε με, μπορώ να περπατήσω μόνη μου.",
                "Μαμά, μην κλαις, εδώ είμαι.", "Θα τους κάνω όλους να το μετανιώσουν.",
                "Ώστε το παιδί είναι δικό του...",
                "Νομίζεις ότι σε πιστεύω ακόμα;", "Καλέστε γρήγορα ασθενοφόρο!",
                "Κύριε, η γυναίκα σας εξαφανίστηκε.",
                "Έλα, πάμε να φύγουμε από εδώ.",
            ]
        ),
        (
            "tr", ["windows-1254", "ISO-8859-9"],
            [
                "Neden bana gerçeği söylemedin?", "Bana bunu yapacağını hiç düşünmemiştim.",
                "Dur, konuşmamız bitmedi!",
                "Bu sözleşmeyi imzalamayacağım.", "Üç yıl önce olanları hiç unutmadım.",
                "Başkanım, kızınız geri döndü.",
                "Bugünden sonra seninle işim yok.", "O adam da kim?", "Bırak beni, kendim yürürüm.",
                "Anne, ağlama, ben buradayım.",
                "Hepsini pişman edeceğim.", "Demek çocuk onun...",
                "Sana hâlâ inanacağımı mı sanıyorsun?",
                "Çabuk ambulans çağırın!", "Efendim, hanımefendi ortada yok.",
                "Bu tokat annem için.",
            ]
        ),
        (
            "pl", ["windows-1250", "ISO-8859-2"],
            [
                "Dlaczego nie powiedziałeś mi prawdy?", "Nie sądziłam, że mi to zrobisz.",
                "Stój, jeszcze nie skończyliśmy!",
                "Nie podpiszę tej umowy.", "Nie zapomniałem o tym ani na jeden dzień.",
                "Panie prezesie, pańska córka wróciła.",
                "Od dziś jesteśmy sobie obcy.", "Kim on właściwie jest?", "Puść, sama pójdę.",
                "Mamo, nie płacz, jestem tutaj.",
                "Wszyscy tego pożałują.", "Więc to jego dziecko...",
                "Myślisz, że ci jeszcze wierzę?",
                "Szybko, wezwijcie karetkę!", "Szefie, pańska żona zniknęła.",
                "Ten policzek jest za moją matkę.",
            ]
        ),
        (
            "cs", ["windows-1250", "ISO-8859-2"],
            [
                "Proč jsi mi neřekl pravdu?", "Nečekala jsem, že mi to uděláš.",
                "Stůj, ještě jsme neskončili!",
                "Tu smlouvu nepodepíšu.", "Nezapomněl jsem na to ani jediný den.",
                "Pane předsedo, vaše dcera se vrátila.",
                "Od dneška jsme si cizí.", "Kdo to vlastně je?", "Pusť mě, dojdu sama.",
                "Mami, neplač, jsem tady.",
                "Všichni toho budou litovat.", "Takže to dítě je jeho...",
                "Myslíš, že ti ještě věřím?",
                "Rychle, zavolejte sanitku!", "Šéfe, vaše žena zmizela.",
                "Ta facka byla za moji matku.",
            ]
        ),
        (
            "hu", ["windows-1250", "ISO-8859-2"],
            [
                "Miért nem mondtad el az igazat?", "Nem gondoltam, hogy ezt teszed velem.",
                "Állj meg, még nem fejeztük be!",
                "Nem írom alá ezt a szerződést.", "Egy napra sem felejtettem el.",
                "Elnök úr, a lánya visszatért.",
                "Mától semmi közünk egymáshoz.", "Ki ez az ember?",
                "Engedj el, egyedül is tudok járni.",
                "Anya, ne sírj, itt vagyok.", "Mindenki meg fogja bánni.",
                "Szóval a gyerek az övé...",
                "Azt hiszed, még hiszek neked?", "Gyorsan hívjanak mentőt!",
                "Főnök, eltűnt a felesége.", "Ez a pofon az anyámért volt.",
            ]
        ),
        (
            "ro", ["windows-1250", "ISO-8859-2"],
            [
                "De ce nu mi-ai spus adevărul?", "Nu credeam că o să-mi faci aşa ceva.",
                "Stai, încă n-am terminat!",
                "Nu o să semnez contractul ăsta.", "Nu am uitat nici măcar o zi.",
                "Domnule preşedinte, fiica dumneavoastră s-a întors.",
                "De azi nu mai avem nimic în comun.", "Cine este de fapt?",
                "Dă-mi drumul, pot să merg singură.",
                "Mamă, nu plânge, sunt aici.", "Toţi o să regrete.", "Deci copilul este al lui...",
                "Crezi că te mai cred?",
                "Repede, chemaţi ambulanţa!", "Şefule, soţia dumneavoastră a dispărut.",
                "Palma asta este pentru mama.",
            ]
        ),
        (
            "hr", ["windows-1250", "ISO-8859-2"],
            [
                "Zašto mi nisi rekao istinu?", "Nisam mislila da ćeš mi to učiniti.",
                "Stani, još nismo završili!",
                "Neću potpisati taj ugovor.", "Nisam to zaboravio ni na jedan dan.",
                "Gospodine, vaša kći se vratila.",
                "Od danas smo stranci.", "Tko je on zapravo?", "Pusti me, mogu i sama.",
                "Mama, ne plači, tu sam.",
                "Svi će požaliti.", "Znači, dijete je njegovo...",
            ]
        ),
        (
            "lt", ["windows-1257", "ISO-8859-13"],
            [
                "Kodėl tu man nepasakei tiesos?", "Nemaniau, kad taip su manimi pasielgsi.",
                "Stok, mes dar nebaigėme!",
                "Aš nepasirašysiu šios sutarties.", "Nepamiršau to nė vienai dienai.",
                "Pone pirmininke, jūsų dukra grįžo.",
                "Nuo šiandien mes svetimi.", "Kas jis toks iš tikrųjų?",
                "Paleisk, aš pati nueisiu.", "Mama, neverk, aš čia.",
                "Visi dėl to gailėsis.", "Vadinasi, vaikas yra jo...",
            ]
        ),
        (
            "de", ["windows-1252", "ISO-8859-1", "macintosh"],
            [
                "Warum hast du mir nicht die Wahrheit gesagt?",
                "Ich hätte nie gedacht, dass du mir das antust.",
                "Bleib stehen, wir sind noch nicht fertig!",
                "Diesen Vertrag unterschreibe ich nicht.",
                "Ich habe es keinen Tag vergessen.", "Herr Vorsitzender, Ihre Tochter ist zurück.",
                "Ab heute gehören wir nicht mehr zusammen.", "Wer ist er überhaupt?",
                "Lass mich los, ich kann selbst gehen.",
                "Mama, weine nicht, ich bin ja hier.",
                "Sie werden es alle bereuen, das schwöre ich.", "Also ist es sein Kind...",
                "Glaubst du, ich würde dir noch vertrauen?",
                "Schnell, rufen Sie einen Krankenwagen!",
                "Chef, Ihre Frau ist verschwunden.",
                "Die Ohrfeige war für meine Mutter. Größer geht's nicht.",
            ]
        ),
        (
            "fr", ["windows-1252", "ISO-8859-15", "macintosh"],
            [
                "Pourquoi ne m'as-tu pas dit la vérité ?",
                "Je n'aurais jamais cru que tu me ferais ça.",
                "Arrête-toi, on n'a pas fini !", "Je ne signerai pas ce contrat.",
                "Je ne l'ai pas oublié un seul jour.",
                "Monsieur le président, votre fille est revenue.",
                "À partir d'aujourd'hui, tout est fini entre nous.",
                "Mais qui est-il, à la fin ?", "Lâche-moi, je peux marcher toute seule.",
                "Maman, ne pleure pas, je suis là.",
                "Ils vont tous le regretter.", "Alors l'enfant était de lui...",
                "Tu crois que je te fais encore confiance ?",
                "Vite, appelez une ambulance !", "Patron, votre femme a disparu.",
                "Cette gifle, c'était pour ma mère, ma sœur et moi.",
            ]
        ),
        (
            "es", ["windows-1252", "ISO-8859-1", "macintosh"],
            [
                "¿Por qué no me dijiste la verdad?", "Nunca pensé que me harías algo así.",
                "¡Detente, aún no hemos terminado!",
                "No voy a firmar este contrato.", "No lo he olvidado ni un solo día.",
                "Señor presidente, su hija ha vuelto.",
                "Desde hoy ya no somos nada.", "¿Quién es él en realidad?",
                "Suéltame, puedo caminar sola.",
                "Mamá, no llores, estoy aquí.", "Haré que todos se arrepientan.",
                "Entonces el niño es suyo...",
                "¿Crees que todavía confío en ti?", "¡Rápido, llamen a una ambulancia!",
                "Jefe, su esposa ha desaparecido.",
                "Esta bofetada es por mi madre.",
            ]
        ),
        (
            "pt", ["windows-1252", "ISO-8859-1", "macintosh"],
            [
                "Por que você não me contou a verdade?", "Nunca pensei que faria isso comigo.",
                "Pare, ainda não terminamos!",
                "Eu não vou assinar este contrato.", "Não esqueci disso um só dia.",
                "Senhor presidente, sua filha voltou.",
                "A partir de hoje não somos mais nada.", "Quem é ele, afinal?",
                "Me solta, eu consigo andar sozinha.",
                "Mãe, não chore, estou aqui.", "Vou fazer todos se arrependerem.",
                "Então a criança é dele...",
                "Acha que ainda confio em você?", "Rápido, chamem uma ambulância!",
                "Chefe, sua esposa desapareceu.",
                "Este tapa é pela minha mãe.",
            ]
        ),
        (
            "it", ["windows-1252", "macintosh"],
            [
                "Perché non mi hai detto la verità?", "Non pensavo che mi avresti fatto questo.",
                "Fermati, non abbiamo finito!",
                "Non firmerò questo contratto.", "Non l'ho dimenticato neanche un giorno.",
                "Signor presidente, sua figlia è tornata.",
                "Da oggi tra noi è finita.", "Ma chi è davvero?",
                "Lasciami, posso camminare da sola.", "Mamma, non piangere, sono qui.",
                "Li farò pentire tutti.", "Quindi il bambino è suo... è così?",
            ]
        ),
        (
            "sv", ["windows-1252", "macintosh"],
            [
                "Varför sa du inte sanningen till mig?",
                "Jag trodde aldrig att du skulle göra så mot mig.",
                "Stanna, vi är inte färdiga!", "Jag skriver inte på det här avtalet.",
                "Jag har inte glömt det en enda dag.",
                "Herr ordförande, er dotter är tillbaka.", "Från och med i dag är det slut.",
                "Vem är han egentligen?",
                "Släpp mig, jag kan gå själv.", "Mamma, gråt inte, jag är här.",
                "Alla ska få ångra sig.", "Så barnet är hans...",
            ]
        ),
    ]
}
