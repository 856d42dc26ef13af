package io.tieout.bootstrap.bench.append;

import io.tieout.application.account.AccountCommand.ChangeAccountProfile;
import io.tieout.application.account.AccountCommand.OpenAccount;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Contact;
import io.tieout.domain.account.Particulars;
import io.tieout.domain.account.Profile;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Accounts whose terms are changed to and fro. */
public final class ChangingAccounts {

    /** after so many events one was made, whenever the bridge makes one */
    static final int SNAPSHOT_SURELY = 301;

    private static final double NANOS_A_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final DirectCommands commands;
    private int opened;

    public ChangingAccounts(DirectCommands commands) {
        this.commands = commands;
    }

    /** An account, and how often it was changed. */
    public static final class One {

        private final AccountId id = new AccountId(UUID.randomUUID());
        private final SubjectId subject = new SubjectId(UUID.randomUUID());
        private int changes;

        private One() {}
    }

    public List<One> open(int events, int accounts) {
        return IntStream.range(0, accounts).mapToObj(_ -> open(events)).toList();
    }

    /** a new one with so many events */
    One open(int events) {
        One account = new One();
        opened++;
        commands.send(
                new OpenAccount(
                        account.id,
                        new Profile(
                                "R-" + opened,
                                known(account, "Bench " + opened),
                                known(account, "bench@example.org"),
                                new Currency("USD"),
                                0,
                                ZoneOffset.UTC)));
        for (int event = 1; event < events; event++) {
            change(account);
        }
        return account;
    }

    /** how long each of these takes to change, on average, when nobody has it in memory */
    public double meanMillis(List<One> accounts) {
        long nanos = 0;
        for (One account : accounts) {
            commands.forgetAggregates();
            long begun = System.nanoTime();
            change(account);
            nanos += System.nanoTime() - begun;
        }
        return nanos / NANOS_A_MILLI / accounts.size();
    }

    /** as if it had been changed so often; what the bridge keeps to load it faster moves along */
    void lengthen(BareStore store, One account, int events) {
        int present = account.changes + 1;
        int more = (events - present) / 2 * 2;
        try (Connection superuser = store.superuser();
                var sql = superuser.createStatement()) {
            awaitSnapshot(superuser, account);
            sql.execute(longer(account, present, present + more - 1));
            sql.execute(laterSnapshot(account, more));
            sql.execute(
                    "update account_view set version = version + %d where account_id = '%s'"
                            .formatted(more, account.id.value()));
            sql.execute("vacuum analyze domain_event");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the history longer", e);
        }
        account.changes += more;
        commands.forgetAggregates();
    }

    private static void awaitSnapshot(Connection superuser, One account) throws SQLException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!hasSnapshot(superuser, account)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "no snapshot after " + account.changes + " changes");
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private static boolean hasSnapshot(Connection superuser, One account) throws SQLException {
        try (var sql = superuser.createStatement();
                var found =
                        sql.executeQuery(
                                "select from snapshot_event where aggregate_identifier = '"
                                        + account.id.value()
                                        + "'")) {
            return found.next();
        }
    }

    private void change(One account) {
        account.changes++;
        commands.send(
                new ChangeAccountProfile(
                        account.id,
                        new Particulars(
                                known(account, "Bench"),
                                known(account, "bench@example.org"),
                                account.changes % 2,
                                ZoneOffset.UTC,
                                Contact.unknown(account.subject)),
                        new ExpectedVersion.Any()));
    }

    private static Personal known(One account, String value) {
        return new Personal.Known(account.subject, value);
    }

    /** the two last events again and again: the state is the same after every other one */
    private static String longer(One account, int first, int last) {
        return """
        insert into domain_event (tenant_id, event_identifier, aggregate_identifier,
               sequence_number, type, time_stamp, payload_type, payload_revision, payload,
               meta_data)
        select e.tenant_id, uuidv7()::text, e.aggregate_identifier, version, e.type,
               e.time_stamp, e.payload_type, e.payload_revision, e.payload, e.meta_data
          from generate_series(%2$d, %3$d) as version
          join domain_event e on e.aggregate_identifier = '%1$s'
               and e.sequence_number = %2$d - 2 + (version - %2$d) %% 2
         order by version
        """
                .formatted(account.id.value(), first, last);
    }

    private static String laterSnapshot(One account, int more) {
        return """
        update snapshot_event
           set sequence_number = sequence_number + %2$d
         where aggregate_identifier = '%1$s'
           and sequence_number = (select max(sequence_number) from snapshot_event
                                   where aggregate_identifier = '%1$s')
        """
                .formatted(account.id.value(), more);
    }
}
