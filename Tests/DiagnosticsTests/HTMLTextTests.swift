import Testing

@testable import Diagnostics

struct HTMLTextTests {
    @Test(arguments: [
        ("a & <b> \"c\" 'd'", "a &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;"),
        ("你好", "你好"), ("\u{202E}a\u{0}\n", "&lt;U+202E&gt;a␀␊"), ("", ""),
    ])
    func whatHTMLWouldReadIsEscaped(text: String, html: String) {
        #expect(HTMLText.escaped(text) == html)
    }
}
