import Foundation
import HTTP
import Server
import TestSupport
import Testing
import TranslationMemory

/// Many clients at a time, for a short time.
struct MemoryServerLoadTests {
    @Test func everyAnswerUnderLoadIsRight() throws {
        guard Command.path("wrk") != nil else {
            print("skipped: the load needs wrk")
            return
        }
        let fixture = try ServerFixture()
        let folder = try TemporaryFolder(files: ["load.lua": Self.script])
        let output = try Command.run(
            "wrk",
            [
                "-t1", "-c16", "-d2s", "-s", folder.path("load.lua"),
                "http://127.0.0.1:\(fixture.port)",
            ])
        let line = try #require(output.split(separator: "\n").first { $0.hasPrefix("checked") })
        let numbers = line.split(separator: " ").compactMap { Int($0) }
        // Checked, wrong, failed.
        #expect(numbers.count == 3)
        #expect(numbers[0] > 100)
        #expect(numbers[1...] == [0, 0], "\(output)")
        #expect(!output.contains("Socket errors"))
        // What was added under load is there, once.
        #expect(fixture.memory.all.count == ServerFixture.units.count + 1)
        fixture.stop()
    }

    /// Four kinds of request in turn. Connections are answered in order, but not one after
    /// another, so an answer tells by itself what it answers.
    private static let script = """
        local turn = 0
        local find = '/tmserver/en/pt_BR/unit/Save'
        local body = '[{"text": "少爷走了", "to": "en"}, {"text": "Save", "from": "en", "to": "pt-PT"}]'
        local unit = '{"source": "load", "target": "tải", "from": "en", "to": "vi"}'
        checked, wrong = 0, 0
        function request()
          turn = turn % 4 + 1
          if turn == 1 then return wrk.format('GET', find) end
          if turn == 2 then return wrk.format('POST', '/v1/find', nil, body) end
          if turn == 3 then return wrk.format('POST', '/v1/units', nil, unit) end
          return wrk.format('POST', '/v1/find', nil, '{"text": 5}')
        end
        function response(status, headers, text)
          checked = checked + 1
          local good = status == 200 and (text:find('"target":"Salvar","quality":100', 1, true)
            or text:find('The young master is gone', 1, true) and text:find('Guardar', 1, true)
            or text:find('"unchanged":', 1, true))
            or status == 400 and text:find('"offset":9', 1, true)
          if not good then wrong = wrong + 1 end
        end
        local thread
        function setup(each) thread = each end
        function done(summary)
          local errors = summary.errors
          print(string.format('checked %d wrong %d failed %d', thread:get('checked'),
            thread:get('wrong'), errors.connect + errors.read + errors.write + errors.timeout))
        end
        """
}
