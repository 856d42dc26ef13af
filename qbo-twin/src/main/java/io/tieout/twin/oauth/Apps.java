package io.tieout.twin.oauth;

import io.tieout.twin.json.Json;
import io.tieout.twin.storage.LineFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The apps that developers registered, kept in a file of their own. */
public final class Apps implements AutoCloseable {

    private final Map<String, App> byClientId = new ConcurrentSkipListMap<>();
    private final Optional<LineFile> file;

    private Apps(List<App> apps, Optional<LineFile> file) {
        apps.forEach(app -> byClientId.put(app.clientId(), app));
        this.file = file;
    }

    /** The apps of a data folder, or none yet and none kept. */
    public static Apps open(Optional<Path> folder) {
        Optional<Path> path = folder.map(it -> it.resolve("apps.jsonl"));
        Apps kept =
                new Apps(
                        path.map(LineFile::read).orElse(List.of()).stream()
                                .map(Json::parse)
                                .map(json ->
                                        App.fromJson(Json.stringOr(json, "clientId", ""), json))
                                .toList(),
                        Optional.empty());
        List<String> lines =
                kept.byClientId.values().stream().map(app -> Json.text(app.toJson())).toList();
        return new Apps(
                List.copyOf(kept.byClientId.values()),
                path.map(it -> LineFile.compacted(it, lines)));
    }

    public Optional<App> find(String clientId) {
        return Optional.ofNullable(byClientId.get(clientId));
    }

    /** Registers an app, or replaces what was said of it before. */
    public void put(App app) {
        byClientId.put(app.clientId(), app);
        file.ifPresent(it -> it.awaitDurable(it.append(Json.text(app.toJson()))));
    }

    @Override
    public void close() {
        file.ifPresent(LineFile::close);
    }
}
