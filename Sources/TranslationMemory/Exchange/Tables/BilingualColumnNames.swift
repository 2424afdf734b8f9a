/// The headers by which columns of bilingual tables are known, in small letters.
enum BilingualColumnNames {
    static let all: [String: BilingualColumn] = {
        var all: [String: BilingualColumn] = [:]
        for (column, names) in table {
            for name in names { all[name] = column }
        }
        return all
    }()

    private static let table: [(BilingualColumn, [String])] = [
        (.id, ["id", "key", "identifier", "no", "no.", "nr", "#", "编号", "序号", "編號", "序號"]),
        (
            .source,
            [
                "source", "source text", "original", "source language", "原文", "源文", "源语言",
                "源語言", "原文本",
            ]
        ),
        (
            .target,
            [
                "target", "target text", "translation", "translated", "target language", "译文",
                "譯文", "翻译", "翻譯", "目标语言", "目標語言",
            ]
        ),
        (.title, ["title", "project", "剧名", "劇名", "标题", "標題"]),
        (.episode, ["episode", "file", "集", "集数", "集數", "剧集", "劇集"]),
        (.cues, ["cues", "cue", "字幕号", "字幕號"]),
        (.start, ["start", "start (ms)", "in", "开始", "開始", "开始时间", "開始時間"]),
        (.end, ["end", "end (ms)", "out", "结束", "結束", "结束时间", "結束時間"]),
        (.speaker, ["speaker", "character", "role", "角色", "说话人", "說話人"]),
        (.previous, ["previous", "before", "上一句", "上文"]),
        (.next, ["next", "after", "下一句", "下文"]),
        (.origin, ["origin", "来源", "來源"]),
        (.author, ["author", "translator", "译者", "譯者"]),
        (.approver, ["approver", "approved by", "reviewer", "审核", "審核", "审校", "審校"]),
        (.note, ["note", "notes", "comment", "comments", "remarks", "备注", "備註", "注释", "註釋"]),
    ]
}
