package io.tieout.qbo.worker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.tieout.application.accounting.Notices;
import io.tieout.application.accounting.Notices.Received;
import io.tieout.application.accounting.References.Kind;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.client.Activity;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works off a connection's inbox, one batch after the other, beside the operations. */
final class NoticeDrain {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDrain.class);

    private static final int BATCH = 100;

    /** a failure on our side may pass; after this many it is the notice's own */
    private static final int MOST_TRIES = 5;

    private final Notices notices;
    private final Tenure tenure;
    private final TenantId tenant;
    private final TenantClock clock;
    private final Backoff backoff;
    private final Activity activity;
    private final RealmDesk desk;
    private final RecordNotices records;
    private final DocumentNotices documents;
    private final ListNotices lists;
    private final PartyNotices parties;
    private final Starter starter;
    private final Runnable onPause;

    private final Map<UUID, Integer> tries = new HashMap<>();
    private int pauses;
    private boolean isRunning;
    private boolean hasMore;
    private volatile Optional<Instant> pausedUntil = Optional.empty();

    /**
     * Starts empty.
     *
     * @param onPause called when the drain decided to go on later
     */
    NoticeDrain(
            RealmDesk desk,
            ApplicationPorts application,
            Tenure tenure,
            TenantId tenant,
            Backoff backoff,
            Activity activity,
            Starter starter,
            Runnable onPause) {
        this.notices = application.notices();
        this.tenure = tenure;
        this.tenant = tenant;
        this.clock = application.clock();
        this.backoff = backoff;
        this.activity = activity;
        this.desk = desk;
        this.records = new RecordNotices(desk, tenant, clock);
        this.documents = new DocumentNotices(desk, records);
        this.lists = new ListNotices(desk);
        this.parties = new PartyNotices(desk);
        this.starter = starter;
        this.onPause = onPause;
    }

    /** works until the inbox is empty, unless it is at it already or pauses */
    synchronized void start() {
        hasMore = true;
        if (!isRunning && pausedUntil(clock.now(tenant)).isEmpty()) {
            isRunning = true;
            activity.began();
            starter.start("notices-" + tenant.value(), this::run);
        }
    }

    synchronized boolean isRunning() {
        return isRunning;
    }

    /** when it goes on, if that is later than now */
    Optional<Instant> pausedUntil(Instant now) {
        return pausedUntil.filter(until -> until.isAfter(now));
    }

    private void run() {
        try {
            while (takesMore()) {
                empty();
            }
        } catch (RuntimeException failure) {
            LOG.error("cannot work off the inbox", failure);
            tenure.abandon();
        } finally {
            activity.ended();
        }
    }

    /** whether something may have come since the last look; else the run is over */
    private synchronized boolean takesMore() {
        isRunning = hasMore && tenure.isHeld() && pausedUntil(clock.now(tenant)).isEmpty();
        hasMore = false;
        return isRunning;
    }

    private void empty() {
        var pending = notices.pending(tenure.lease(), BATCH);
        while (!pending.isEmpty() && tenure.isHeld()) {
            if (!settle(handle(pending))) {
                pause();
                return;
            }
            pauses = 0;
            // Whoever stores more calls again, so only a full batch leaves something to look for.
            pending = pending.size() < BATCH ? List.of() : notices.pending(tenure.lease(), BATCH);
        }
    }

    private Tray handle(List<Received> pending) {
        var tray = new Tray();
        byKey(pending, received -> received.notice().entity())
                .forEach((entity, of) -> handle(entity, of, tray));
        return tray;
    }

    private void handle(String entity, List<Received> notices, Tray tray) {
        var byRecord = byKey(notices, received -> received.notice().externalId());
        switch (entity) {
            case "payment" -> records.handle(desk.payments(), byRecord, tray);
            case "invoice" -> documents.handle(desk.seenInvoices(), byRecord, tray);
            case "creditmemo" -> documents.handle(desk.seenCreditMemos(), byRecord, tray);
            case "purchase" -> documents.handle(desk.seenExpenses(), byRecord, tray);
            case "refundreceipt" -> documents.handle(desk.seenReceipts(), byRecord, tray);
            case "journalentry" -> documents.handle(desk.seenJournals(), byRecord, tray);
            case "customer" -> parties.handle(Party.Kind.CUSTOMER, byRecord, tray);
            case "vendor" -> parties.handle(Party.Kind.VENDOR, byRecord, tray);
            case "employee" -> parties.handle(Party.Kind.EMPLOYEE, byRecord, tray);
            case "item" -> lists.handle(Kind.ITEM, byRecord, tray);
            case "class" -> lists.handle(Kind.CLASS, byRecord, tray);
            case "account" -> lists.handle(Kind.ACCOUNT, byRecord, tray);
            case "term" -> lists.handle(Kind.TERM, byRecord, tray);
            case "department" -> lists.handle(Kind.DEPARTMENT, byRecord, tray);
            case "preferences" -> lists.handleSettings(notices, tray);
            // Nothing of ours stands in other records.
            default -> tray.done(notices);
        }
    }

    /** whether every notice of the batch has left the inbox */
    private boolean settle(Tray tray) {
        notices.done(tenure.lease(), tray.done());
        tray.failed().forEach(this::failed);
        tray.stumbled().forEach(this::stumbled);
        tray.done().forEach(tries::remove);
        return !tray.isInterrupted() && tries.isEmpty();
    }

    private void failed(UUID notice, String reason) {
        notices.failed(tenure.lease(), notice, reason);
        tries.remove(notice);
    }

    private void stumbled(UUID notice, String reason) {
        if (tries.merge(notice, 1, Integer::sum) >= MOST_TRIES) {
            failed(notice, "failed " + MOST_TRIES + " times: " + reason);
        }
    }

    private void pause() {
        pauses++;
        pausedUntil = Optional.of(clock.now(tenant).plus(backoff.after(pauses)));
        onPause.run();
    }

    private static Map<String, List<Received>> byKey(
            List<Received> notices, Function<Received, String> key) {
        return notices.stream().collect(groupingBy(key, LinkedHashMap::new, toList()));
    }
}
