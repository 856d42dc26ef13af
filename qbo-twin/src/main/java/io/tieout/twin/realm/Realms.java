package io.tieout.twin.realm;

import io.tieout.twin.clock.RealmClock;
import io.tieout.twin.company.CompanyProposal;
import io.tieout.twin.company.NewCompany;
import io.tieout.twin.json.Json;
import io.tieout.twin.oauth.Apps;
import io.tieout.twin.oauth.Company;
import io.tieout.twin.oauth.CompanyDirectory;
import io.tieout.twin.oauth.SeededSource;
import io.tieout.twin.storage.LineFile;
import io.tieout.twin.webhook.Companies;
import io.tieout.twin.webhook.Event;
import io.tieout.twin.webhook.Mishaps;
import io.tieout.twin.webhook.Streams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** All companies, and the streams that carry their events away. */
public final class Realms implements AutoCloseable, Companies, CompanyDirectory {

    private static final String PREFIX = "realm-";
    private static final String SUFFIX = ".jsonl";

    private final Map<String, Realm> byId = new ConcurrentSkipListMap<>();
    private final Optional<Path> folder;
    private final long seed;
    private final InstantSource machine;
    private final Streams streams;

    private Realms(
            Optional<Path> folder, long seed, InstantSource machine, Apps apps, Mishaps mishaps) {
        this.folder = folder;
        this.seed = seed;
        this.machine = machine;
        this.streams = new Streams(apps, this, mishaps);
    }

    /**
     * Opens the companies of a data folder, compacts their files, and takes up undelivered events.
     *
     * @throws io.tieout.twin.storage.CorruptFile if a file is damaged other than by a cut-off end
     */
    public static Realms open(
            Optional<Path> folder, long seed, InstantSource machine, Apps apps, Mishaps mishaps) {
        Realms realms = new Realms(folder, seed, machine, apps, mishaps);
        List<Event> pending = new ArrayList<>();
        for (String id : folder.map(Realms::idsIn).orElse(List.of())) {
            RealmState state = realms.restored(id);
            realms.byId.put(id, realms.realm(id, state));
            pending.addAll(state.pending());
        }
        realms.streams.resume(pending);
        return realms;
    }

    public Optional<Realm> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Realm> all() {
        return byId.values();
    }

    @Override
    public List<Company> companies() {
        return List.copyOf(byId.values());
    }

    @Override
    public Optional<Company> company(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Streams streams() {
        return streams;
    }

    /**
     * Makes a company, unless there is one by this id.
     *
     * @param clock what the new company's clock shows
     * @return whether it was made
     * @throws IllegalArgumentException if the id is not a number
     */
    public synchronized boolean create(
            String id, CompanyProposal proposal, RealmClock clock, boolean hasThrottles) {
        if (!id.matches("[0-9]{1,20}")) {
            throw new IllegalArgumentException("a realm id is a number, not '" + id + "'");
        }
        if (byId.containsKey(id)) {
            return false;
        }
        RealmState state = new RealmState(clock, machine, source(id));
        state.setThrottles(hasThrottles);
        Realm realm = realm(id, state);
        realm.write(
                Optional.empty(),
                change -> {
                    NewCompany.open(change, proposal);
                    return Json.object();
                });
        byId.put(id, realm);
        return true;
    }

    @Override
    public RealmClock clock(String realmId) {
        return realm(realmId).clock();
    }

    @Override
    public void settled(String realmId, Collection<String> eventIds) {
        realm(realmId).settle(eventIds);
    }

    @Override
    public void close() {
        streams.close();
        byId.values().forEach(Realm::close);
    }

    private Realm realm(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no realm " + id));
    }

    private Realm realm(String id, RealmState state) {
        Optional<LineFile> file =
                folder.map(it -> LineFile.compacted(file(it, id), state.snapshot()));
        return new Realm(id, state, source(id), file, streams);
    }

    private RealmState restored(String id) {
        RealmClock clock = RealmClock.runningFrom(machine.instant(), machine);
        RealmState state = new RealmState(clock, machine, source(id));
        Path file = file(folder.orElseThrow(), id);
        LineFile.read(file).forEach(line -> state.restore(Json.parse(line)));
        return state;
    }

    private SeededSource source(String id) {
        return new SeededSource(seed, id);
    }

    private static Path file(Path folder, String id) {
        return folder.resolve(PREFIX + id + SUFFIX);
    }

    private static List<String> idsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(PREFIX + "[0-9]{1,20}\\.jsonl"))
                    .map(name -> name.substring(PREFIX.length(), name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the data folder " + folder, e);
        }
    }
}
