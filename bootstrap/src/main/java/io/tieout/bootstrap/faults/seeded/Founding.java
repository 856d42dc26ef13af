package io.tieout.bootstrap.faults.seeded;

import io.tieout.application.command.Caller;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Profile;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.twin.books.Kind;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** What is there when a life begins: a connected company, and two accounts linked to customers. */
final class Founding {

    /** more than a sweep looks back, so that the founding is no news */
    private static final Duration BEFORE = Duration.ofMinutes(10);

    private static final List<AccountId> ACCOUNTS = List.of(People.ONE, People.OTHER);

    private Founding() {}

    static void of(World world, List<Node> nodes) {
        for (AccountId account : ACCOUNTS) {
            String name = "Customer of " + reference(account);
            world.books().enter(Kind.CUSTOMER, "create", "{\"DisplayName\":\"" + name + "\"}");
        }
        world.clock().pass(BEFORE);
        world.company().readLists(world.books().twin());
        world.post().lose();
        nodes.forEach(Node::start);
        for (int i = 0; i < ACCOUNTS.size(); i++) {
            AccountId id = ACCOUNTS.get(i);
            String customer = world.company().customers().get(i).externalId();
            send(Household.Found.opened(id, profile(id)), nodes.getFirst());
            send(
                    Household.Found.linked(id, new DocumentLink(Company.CONNECTION, customer)),
                    nodes.getFirst());
        }
        // Books that were opened a moment ago hold nothing to import.
        world.memory().outbox().clear();
    }

    private static void send(Household.Found command, Node node) {
        node.commands().send(command, Caller.automation(Company.TENANT, "founding"));
    }

    private static Profile profile(AccountId id) {
        var subject = new SubjectId(id.value());
        return new Profile(
                reference(id),
                new Personal.Known(subject, "Somebody"),
                new Personal.Known(subject, "somebody@example.test"),
                new Currency("USD"),
                30,
                ZoneId.of("America/Los_Angeles"));
    }

    private static String reference(AccountId id) {
        return "account-" + id.value().getLeastSignificantBits();
    }
}
