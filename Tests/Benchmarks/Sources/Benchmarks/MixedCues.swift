/// SubRip files as a translation team has them: several languages, a tenth of the cues with tags.
enum MixedCues {
    private static let lines = [
        "You never told me he was my brother.", "I won't sign this contract.\nNot today.",
        "你从来没有告诉我，他是我的哥哥。", "今天晚上为什么有人要离开这个家？",
        "คุณไม่เคยบอกฉันว่าเขาเป็นพี่ชาย", "Anh chưa bao giờ nói với em điều đó.",
        "لم تخبرني أبدا أنه أخي", "¿Quién te dio el colgante de jade?", "Pulang sekarang juga!",
        "- Where is she?\n- Gone. They all left.", "Tapi dia sudah pergi, Pak.",
        "Nadie sale de esta casa\nhasta que yo lo diga.",
    ]
    private static let marked = [
        "<i>You never told me he was my brother.</i>", "{\\an8}今天晚上为什么有人要离开这个家？",
        "<font color=\"#ffcc00\">Pulang sekarang juga!</font>", "Lin & Sons <b>won't</b> sign.",
        "I <3 you, and 1 < 2.", "<i>¿Quién te dio</i>\n<i>el colgante?</i>",
    ]

    /// A file of so many cues, a tenth of them with tags, `<` or `&`.
    static func subRip(count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count * 90)
        for index in 0..<count {
            let start = index * 350
            let text =
                index % 10 == 7
                ? marked[index / 10 % marked.count] : lines[index % lines.count]
            bytes += Array(
                "\(index + 1)\n\(time(start)) --> \(time(start + 300))\n\(text)\n\n".utf8)
        }
        return bytes
    }

    private static func time(_ milliseconds: Int) -> String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let seconds = milliseconds / 1000
        return padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":"
            + padded(seconds % 60, 2) + "," + padded(milliseconds % 1000, 3)
    }
}
