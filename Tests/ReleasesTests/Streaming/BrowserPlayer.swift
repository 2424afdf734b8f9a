import Foundation
import TestSupport

/// hls.js in a headless Chromium, which is asked for every cue of every rendition of a stream.
enum BrowserPlayer {
    /// What the player has of a rendition.
    struct Track: Decodable {
        /// The rendition's `NAME`.
        var name: String
        /// The rendition's `LANGUAGE`.
        var language: String?
        /// Whether it is `FORCED`.
        var isForced: Bool
        /// The cues in the order of the browser: by start, then by end backwards.
        var cues: [Cue]
    }

    /// A cue, with times in milliseconds on the video's clock.
    struct Cue: Decodable, Equatable {
        var id: String
        var start: Double
        var end: Double
        var text: String
    }

    /// Serves a folder on loopback and plays a stream in it until every segment of every rendition of
    /// subtitles is loaded; `nil` when there is no player, which is printed.
    static func tracks(
        of playlist: String, group: String = "subtitles", in folder: String,
        for test: String = #function
    ) throws -> [Track]? {
        guard let chromium = Command.path("chromium") else {
            print("skipped: \(test) needs chromium")
            return nil
        }
        guard let environment = PythonEnvironment.streaming else {
            print("skipped: \(test) needs hls.js")
            return nil
        }
        let output = try environment.run(script, [folder, playlist, group, chromium, page])
        return try JSONDecoder().decode([Track].self, from: Data(output.utf8))
    }

    private static let page = #"""
        <!doctype html><meta charset="utf-8"><video id="video" muted></video>
        <script type="module">
        const send = async (path, value) =>
          await fetch(path, { method: "POST", body: JSON.stringify(value) });
        const wait = time => new Promise(done => setTimeout(done, time));
        try {
          const module = await import("/hls.js");
          const Hls = module.Hls;
          const video = document.getElementById("video");
          const hls = new Hls({ maxBufferLength: 7200, maxMaxBufferLength: 7200, enableWorker: false });
          const problems = [];
          const processed = {};
          const lengths = {};
          hls.on(Hls.Events.ERROR, (_, data) => problems.push(
            [data.type, data.details, data.fatal, data.frag?.relurl ?? "", "" + (data.error ?? "")]));
          hls.on(Hls.Events.SUBTITLE_TRACK_LOADED, (_, data) => {
            lengths[data.id] = data.details.fragments.length;
          });
          hls.on(Hls.Events.SUBTITLE_FRAG_PROCESSED, (_, data) => {
            if (data.success) (processed[hls.subtitleTrack] ??= new Set()).add(data.frag.sn);
          });
          hls.on(Hls.Events.MANIFEST_PARSED, (_, data) => {
            hls.loadLevel = data.levels.findIndex(level => level.subtitleGroups?.includes("GROUP"));
          });
          hls.loadSource("/stream/PLAYLIST");
          hls.attachMedia(video);
          hls.subtitleDisplay = false;
          const isReady = () =>
            video.buffered.length && hls.subtitleTracks[0]?.groupId == "GROUP";
          for (let time = 0; time < 200 && !isReady(); time++)
            await wait(50);
          const tracks = [];
          for (let index = 0; index < hls.subtitleTracks.length; index++) {
            hls.subtitleTrack = index;
            const isWhole = () => lengths[index] && (processed[index]?.size ?? 0) >= lengths[index];
            for (let time = 0; time < 400 && !isWhole(); time++) await wait(25);
            const track = hls.subtitleTracks[index];
            const shown = [...video.textTracks].filter(item => item.mode !== "disabled");
            const cues = shown.length == 1 ? [...shown[0].cues] : [];
            if (!isWhole() || shown.length != 1) problems.push(
              ["judge", track.name, lengths[index] ?? -1, processed[index]?.size ?? 0, shown.length]);
            tracks.push({
              name: track.name, language: track.lang ?? null, isForced: !!track.forced,
              cues: cues.map(cue => ({
                id: cue.id, start: cue.startTime * 1000, end: cue.endTime * 1000, text: cue.text,
              })),
            });
          }
          const fatal = problems.filter(item => item[0] == "judge" || item[2] === true);
          await send("/done", { tracks, problems: tracks.length ? fatal : problems });
        } catch (error) { await send("/done", { tracks: [], problems: ["" + error] }); }
        </script>
        """#

    /// Serves the stream, the page and the player, opens the page, and prints what it sends back.
    private static let script = #"""
        import glob, http.server, json, os, re, subprocess, sys, sysconfig, tempfile, threading
        folder, playlist, group, chromium, page = sys.argv[1:]
        assets = os.path.join(sysconfig.get_paths()["purelib"], "gradio/templates/frontend/assets")
        player = open(glob.glob(assets + "/hls-*.js")[0], "rb").read()
        # The module keeps its class to itself.
        name = re.search(rb"(\w+)\.defaultConfig=void 0", player).group(1)
        player += b"\nexport{" + name + b" as Hls}"
        page = page.replace("PLAYLIST", playlist).replace("GROUP", group).encode()
        types = {".m3u8": "application/vnd.apple.mpegurl", ".vtt": "text/vtt", ".ts": "video/mp2t",
                 ".mp4": "video/mp4", ".m4s": "video/mp4"}
        answer, done = [], threading.Event()

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            def log_message(self, *arguments): pass
            def reply(self, body, kind, status=200, headers={}):
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                for name, value in headers.items(): self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)
            def do_GET(self):
                if self.path == "/": return self.reply(page, "text/html")
                if self.path == "/hls.js": return self.reply(player, "text/javascript")
                path = os.path.join(folder, self.path.removeprefix("/stream/"))
                if not self.path.startswith("/stream/") or not os.path.isfile(path):
                    return self.reply(b"", "text/plain", 404)
                body = open(path, "rb").read()
                kind = types.get(os.path.splitext(path)[1], "application/octet-stream")
                wanted = self.headers.get("Range", "")
                if wanted.startswith("bytes="):
                    first, last = wanted[6:].split("-")
                    first, last = int(first), int(last or len(body) - 1)
                    part = body[first:last + 1]
                    place = "bytes %d-%d/%d" % (first, first + len(part) - 1, len(body))
                    return self.reply(part, kind, 206, {"Content-Range": place})
                self.reply(body, kind)
            def do_POST(self):
                answer.append(self.rfile.read(int(self.headers["Content-Length"])))
                self.reply(b"", "text/plain")
                done.set()

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            browser = subprocess.Popen(
                [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                 "--autoplay-policy=no-user-gesture-required", "--user-data-dir=" + profile,
                 "http://127.0.0.1:%d/" % server.server_port],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            finished = done.wait(300)
            browser.terminate()
            browser.wait()
        if not finished: sys.exit("the browser didn't answer")
        result = json.loads(answer[0])
        if result["problems"]: sys.exit("the player complains: " + json.dumps(result["problems"]))
        print(json.dumps(result["tracks"]))
        """#
}
