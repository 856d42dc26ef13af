package io.tieout.twin;

import io.tieout.twin.api.CompanyApi;
import io.tieout.twin.api.EntityCalls;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.clock.RealmClock;
import io.tieout.twin.company.CompanyProposal;
import io.tieout.twin.front.CallLog;
import io.tieout.twin.front.FrontDesk;
import io.tieout.twin.http.Reply;
import io.tieout.twin.http.Request;
import io.tieout.twin.json.Json;
import io.tieout.twin.oauth.App;
import io.tieout.twin.oauth.Apps;
import io.tieout.twin.oauth.Grant;
import io.tieout.twin.oauth.WebhookFormat;
import io.tieout.twin.realm.Realm;
import io.tieout.twin.realm.Realms;
import io.tieout.twin.rules.Bookkeeper;
import io.tieout.twin.throttle.ReadMeter;
import io.tieout.twin.trouble.Trouble;
import io.tieout.twin.trouble.Troubles;
import io.tieout.twin.webhook.Event;
import io.tieout.twin.webhook.Mishaps.Fate;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A twin of one company without a port, a thread or a clock of its own: it answers on the caller's
 * thread, its clock stands until it is moved, and what it would tell an app stays in a tray.
 */
public final class QuietTwin {

    private static final String APP = "app";
    private static final String BEARER = "eyJ-quiet";
    private static final String ACCOUNTING = "com.intuit.quickbooks.accounting";
    private static final Duration LIFE = Duration.ofDays(3_650);

    private final Troubles troubles;
    private final Realm realm;
    private final EntityCalls entities;
    private final FrontDesk desk;
    private final List<Event> tray;

    private QuietTwin(
            Troubles troubles,
            Realm realm,
            EntityCalls entities,
            FrontDesk desk,
            List<Event> tray) {
        this.troubles = troubles;
        this.realm = realm;
        this.entities = entities;
        this.desk = desk;
        this.tray = tray;
    }

    /** Opens the books of a new company, with an app that is connected to it for ever. */
    public static QuietTwin open(
            String companyId, CompanyProposal proposal, Instant now, long seed) {
        InstantSource machine = InstantSource.fixed(now);
        List<Event> tray = new ArrayList<>();
        Apps apps = Apps.open(Optional.empty());
        apps.put(app());
        Troubles troubles = new Troubles(seed);
        Realms realms =
                Realms.open(
                        Optional.empty(),
                        seed,
                        machine,
                        apps,
                        event -> {
                            tray.add(event);
                            return new Fate.Dropped();
                        });
        realms.create(companyId, proposal, RealmClock.steppedAt(now, machine), false);
        Realm realm = realms.find(companyId).orElseThrow();
        realm.changeGrants(_ -> List.of(grant(now)));
        Bookkeeper bookkeeper = new Bookkeeper(Twin.rules());
        FrontDesk desk =
                new FrontDesk(
                        Map.of(
                                "/v3/company/",
                                new CompanyApi(realms, apps, new ReadMeter(), bookkeeper, machine)),
                        realms,
                        troubles,
                        new CallLog(),
                        machine,
                        _ -> companyId);
        return new QuietTwin(troubles, realm, new EntityCalls(bookkeeper), desk, tray);
    }

    private static App app() {
        return new App(
                APP,
                "secret",
                List.of(),
                Optional.of(URI.create("http://app.test/webhooks")),
                WebhookFormat.CLOUDEVENTS,
                "verifier",
                Duration.ZERO,
                Duration.ZERO,
                OptionalLong.empty());
    }

    private static Grant grant(Instant now) {
        Instant end = now.plus(LIFE);
        return new Grant(
                1,
                APP,
                ACCOUNTING,
                1,
                "RT1-quiet",
                now,
                end,
                end,
                Optional.empty(),
                BEARER,
                Map.of(BEARER, end),
                false);
    }

    /** The token that its app sends. */
    public String bearer() {
        return BEARER;
    }

    /** Answers a call of the API; {@code trouble} goes wrong with it. */
    public Reply answer(Request request, Optional<Trouble> trouble) {
        trouble.ifPresent(troubles::add);
        try {
            return desk.answer(request);
        } finally {
            troubles.clear();
        }
    }

    /** Whether a write under this request id was done. */
    public boolean hasAnswered(String requestId) {
        return realm.answered(requestId).isPresent();
    }

    /** What happened in the books since this was asked last, in order. */
    public List<Event> told() {
        List<Event> told = List.copyOf(tray);
        tray.clear();
        return told;
    }

    public void moveTo(Instant instant) {
        realm.changeSettings(clock -> {
            clock.moveTo(instant);
            return false;
        });
    }

    public Instant now() {
        return realm.now();
    }

    /**
     * Books, changes, voids or deletes something in the service's own screens.
     *
     * @param operation {@code create}, {@code update}, {@code void} or {@code delete}
     * @throws io.tieout.twin.fault.QboFault as the API
     */
    public void enter(Kind kind, String operation, String json) {
        entities.write(realm, kind, operation, "", Optional.empty(), json);
    }

    /** All rows of a kind as JSON, by ascending id; voided ones too. */
    public List<String> rows(Kind kind) {
        return realm.read(
                books -> books.rows(kind).stream().map(Row::entity).map(Json::text).toList());
    }
}
