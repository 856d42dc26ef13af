package io.tieout.application.golive;

import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.golive.GoLive;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was decided about going live. Nothing is changed: the latest decision counts. */
public interface GoLives {

    /**
     * A decision.
     *
     * @param cutoffOn the cutoff it sets; empty when it accepts that balances differ
     */
    record Decision(
            UUID id, Optional<LocalDate> cutoffOn, ActorId by, String reason, Instant decidedAt) {}

    /**
     * How going live stands.
     *
     * @param cutoff the decision that set the cutoff last
     * @param acceptance the decision that accepted differences, after that
     * @param hasLanded whether a document of ours that is dated on or after the cutoff landed
     */
    record Standing(Optional<Decision> cutoff, Optional<Decision> acceptance, boolean hasLanded) {}

    /**
     * How opening balances stand.
     *
     * @param isImported whether all customers were imported since the cutoff was set
     * @param accounts how many accounts are linked
     * @param done how many of them are worked off since the last import began
     * @param pending what is imported and not worked off yet
     * @param differing how many accounts do not owe here what they owe there
     * @param differences the first of them, by reference
     */
    record Balances(
            boolean isImported,
            int accounts,
            int done,
            int pending,
            int differing,
            List<Difference> differences) {
        public Balances {
            differences = List.copyOf(differences);
        }

        /** whether all is here and nothing differs */
        public boolean areTied() {
            return isImported && pending == 0 && differing == 0;
        }
    }

    /** An account that does not owe here what its customer owes there. */
    record Difference(AccountId account, String customerId, Money here, Money there) {}

    /**
     * Whether what was tied or accepted at going live still is so.
     *
     * @param moved how many accounts differ otherwise than they did
     * @param accounts the first of them, by reference
     */
    record Retie(int moved, List<Moved> accounts) {
        public Retie {
            accounts = List.copyOf(accounts);
        }

        public boolean holds() {
            return moved == 0;
        }
    }

    /**
     * An account that differs otherwise than it did when that was accepted.
     *
     * @param then what it owed here beyond what it owed there; zero if it was tied
     * @param now the same of this moment
     */
    record Moved(AccountId account, String customerId, Money then, Money now) {}

    /** What all linked customers of one currency owe, here and there. */
    record Total(Currency currency, int accounts, Money here, Money there) {}

    /** by currency */
    List<Total> totals(Viewer viewer, ConnectionId connection);

    Standing standing(TenantId tenant, ConnectionId connection);

    /** what stands in the way of pushes; counts balances only as long as that can matter */
    GoLive of(TenantId tenant, ConnectionId connection);

    Balances balances(Viewer viewer, ConnectionId connection);

    /** each account of this moment held against what was accepted of it last, or against a tie */
    Retie retie(Viewer viewer, ConnectionId connection);

    /** an acceptance keeps by how much each account differs at its moment */
    void record(TenantId tenant, ConnectionId connection, Decision decision);
}
