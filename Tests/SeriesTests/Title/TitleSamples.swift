import Diagnostics
import Series

/// Descriptions of titles for tests.
enum TitleSamples {
    /// A description with nothing wrong in it, a member a line.
    static let whole = """
        {
          // Comments are allowed, and commas after the last value.
          "$schema": "../schema/title.schema.json",
          "id": "last-delivery",
          "titles": {"zh-Hans": "最后一单", "en": "The Last Delivery"},
          "loglines": {"en": "A courier carries a box up 38 floors."},
          "synopses": {"en": "The box is addressed to her."},
          "tags": {"en": ["courier", "family"]},
          "sourceLocale": "zh-Hans",
          "kind": "ai-comics",
          "year": 2026,
          "genres": ["Drama"],
          "producer": "Lighthouse Lane",
          "episodes": [{"number": 1, "titles": {"en": "Floor 38"}, "duration": 118000, "files": {"video": "media/ep001.mp4"}}, {"number": 2, "duration": "1:58"}, {"number": 3, "duration": "00:01:58.250"}],
          "targets": [{"locale": "en", "tier": 2}, "es-419"],
          "markets": [{"market": "north-america", "locales": ["en"], "date": "2026-12-15"}],
          "platforms": [{"platform": "youtube", "market": "north-america", "locales": ["en"], "date": "2026-12-31", "values": {"priceInUsd": "9.99"}}],
          "rights": [{"territories": ["US", "419"], "from": "2026-01-01", "to": "2027-12-31", "exclusive": true, "chainOfTitle": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "registration": "GZ-1"}],
          "filings": ["（番茄）网微剧备字（2026）第847205号", {"kind": "licence", "verbatim": "V37"}],
          "ai": {"label": 1, "made": ["picture", "voice"], "producer": "001191110102MAD55U9H0F10002", "produceId": "LD-1", "visible": {"episode": 1, "from": 0, "to": 3000, "heightRatio": 0.05}},
          "ratings": [{"region": "US", "system": "TVPG", "value": "TV-14", "reasons": ["V"], "certificate": "C1"}],
          "cast": [{"names": {"en": "Mara Voss"}, "job": "actor", "characters": {"en": "Lin Xiaoman"}}],
          "art": [{"role": "poster", "locale": "en", "episode": 1, "platforms": ["prime-mec"], "file": "media/art/poster.en.jpg"}],
        }
        """

    /// The whole description with another line in place of the one of a member; without when empty.
    static func with(_ member: String, _ line: String) -> String {
        whole.split(separator: "\n").map { text in
            text.hasPrefix("  \"\(member)\":") ? "  " + line : String(text)
        }
        .joined(separator: "\n")
    }

    /// Reads a description.
    static func read(_ text: String) -> TitleReading {
        TitleReader(name: "title.jsonc", bytes: Array(text.utf8)).read()
    }

    /// Where findings are and what they are, such as `4:9 error title-id`.
    static func places(_ findings: [Finding]) -> [String] {
        findings.map { finding in
            let place = finding.range.map { "\($0.line):\($0.column)" } ?? "-"
            return "\(place) \(finding.severity.rawValue) \(finding.rule)"
        }
    }
}
