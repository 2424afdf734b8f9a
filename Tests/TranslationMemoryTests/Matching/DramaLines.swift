/// Lines as dramas have them, made up for the tests.
enum DramaLines {
    static let chinese = [
        "少爷，您怎么又回来了？", "少爷，您怎么才回来？", "我等了你整整三年。", "我等了你整整十五年！", "你到底是谁？",
        "你到底想要什么？", "放开我！", "放开她！", "三万五千块，一分都不能少。", "两百块，一分都不能少。",
        "这一次，我绝不会再放手。", "这一次，我不会再相信你了。", "妈，我回来了。", "爸，妈，我们回来了。",
    ]
    static let thai = [
        "คุณชายกลับมาแล้วค่ะ", "คุณหนูกลับมาแล้วค่ะ", "ฉันรอคุณมาสามปีแล้ว", "ฉันรอเธอมาสิบปีแล้ว", "ปล่อยฉันนะ!",
        "ปล่อยเธอไป!", "คุณเป็นใครกันแน่", "คุณต้องการอะไรกันแน่", "ครั้งนี้ฉันจะไม่ยอมปล่อยมือ",
    ]
    static let vietnamese = [
        "Thiếu gia, sao ngài lại quay về?", "Thiếu gia, sao giờ ngài mới về?",
        "Em đã đợi anh suốt ba năm.",
        "Em đã đợi anh suốt mười lăm năm!", "Rốt cuộc anh là ai?", "Rốt cuộc anh muốn gì?",
        "Buông tôi ra!", "Buông cô ấy ra!", "Lần này anh sẽ không buông tay nữa.",
    ]
    static let arabic = [
        "سيدي الشاب، لماذا عدت؟", "سيدي الشاب، لماذا تأخرت؟", "انتظرتك ثلاث سنوات كاملة.",
        "انتظرتك خمس عشرة سنة!", "من أنت حقًا؟", "ماذا تريد حقًا؟", "اتركني!", "اتركها!",
        "هذه المرة لن أتركك أبدًا.",
    ]
    static let english = [
        "Young Master, why are you back again?", "Young Master, why are you so late?",
        "I've waited three whole years for you.", "I have waited fifteen years for you!",
        "Who are you, really?", "What do you really want?", "Let me go!", "Let her go!",
        "This time I won't let go of your hand.", "This time I'll never trust you again.",
        "$35,000, and not a penny less.", "Mom, I'm home.", "Mom, Dad, we're home!",
    ]
    /// The lines of each language, and some in two.
    static let all: [[String]] = [
        chinese, thai, vietnamese, arabic, english,
        Array(chinese.prefix(3)) + english.prefix(3),
    ]
}
