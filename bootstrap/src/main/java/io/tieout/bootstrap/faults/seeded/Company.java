package io.tieout.bootstrap.faults.seeded;

import io.tieout.application.account.linking.Parties;
import io.tieout.application.account.upkeep.CustomerSyncs;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Nature;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.connection.CompanyProfiles.ClassTracking;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.application.golive.GoLives;
import io.tieout.application.mapping.MappedLists;
import io.tieout.application.mapping.Mappings;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.golive.GoLive;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.people.TenantId;
import io.tieout.twin.QuietTwin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is known here of the connected company: how it fares, its lists and its settings. */
final class Company {

    static final TenantId TENANT = new TenantId(new UUID(1, 1));
    static final ConnectionId CONNECTION = new ConnectionId(new UUID(1, 2));

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Reference> references = new ArrayList<>();
    private final boolean hasOwnNumbers;
    private Optional<Instant> lastGoodAnswerAt = Optional.empty();
    private String lastFault = "";

    Company(boolean hasOwnNumbers) {
        this.hasOwnNumbers = hasOwnNumbers;
    }

    /** reads the lists as a company that was just connected shows them */
    void readLists(QuietTwin twin) {
        rows(twin, io.tieout.twin.books.Kind.CUSTOMER)
                .forEach(row ->
                        references.add(
                                new Reference(
                                        Kind.CUSTOMER,
                                        text(row, "Id"),
                                        text(row, "DisplayName"),
                                        "USD",
                                        true)));
        rows(twin, io.tieout.twin.books.Kind.ITEM)
                .forEach(row ->
                        references.add(
                                new Reference(
                                        Kind.ITEM,
                                        text(row, "Id"),
                                        text(row, "Name"),
                                        "",
                                        true,
                                        target(row.path("IncomeAccountRef")))));
        rows(twin, io.tieout.twin.books.Kind.ACCOUNT)
                .forEach(row ->
                        references.add(
                                new Reference(
                                        Kind.ACCOUNT,
                                        text(row, "Id"),
                                        text(row, "Name"),
                                        "USD",
                                        true,
                                        Target.none(),
                                        new Nature.OfAccount(
                                                text(row, "AccountType"),
                                                text(row, "Classification")))));
    }

    static List<JsonNode> rows(QuietTwin twin, io.tieout.twin.books.Kind kind) {
        return twin.rows(kind).stream().map(JSON::readTree).toList();
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asString("");
    }

    private static Target target(JsonNode reference) {
        return new Target(text(reference, "value"), text(reference, "name"));
    }

    /** by id, the active customers */
    List<Reference> customers() {
        return references.stream().filter(each -> each.kind() == Kind.CUSTOMER).toList();
    }

    Connections connections() {
        return Partly.of(Connections.class, new KnownConnection());
    }

    References references() {
        return Partly.of(References.class, new KnownLists());
    }

    Mappings mappings() {
        return Partly.of(Mappings.class, new Words());
    }

    CompanyProfiles profiles() {
        return Partly.of(CompanyProfiles.class, new Settings());
    }

    Parties parties() {
        return Partly.of(Parties.class, new Everybody());
    }

    CustomerSyncs syncs() {
        return Partly.of(CustomerSyncs.class, new NoParticulars());
    }

    GoLives goLives() {
        return Partly.of(GoLives.class, new Live());
    }

    /** The connection, as it fared last. */
    final class KnownConnection {

        Optional<Connection> ofTenant(TenantId tenant) {
            return Optional.of(
                    new Connection(
                            CONNECTION,
                            TENANT,
                            Books.COMPANY,
                            "Seeded",
                            Connections.Status.CONNECTED,
                            lastGoodAnswerAt,
                            lastFault));
        }

        void answeredWell(ConnectionId connection, TenantId tenant, Instant at) {
            lastGoodAnswerAt = Optional.of(at);
            lastFault = "";
        }

        void answeredBadly(ConnectionId connection, TenantId tenant, String fault) {
            lastFault = fault;
        }
    }

    /** The lists, as they were read. */
    final class KnownLists {

        Optional<Reference> find(
                TenantId tenant, ConnectionId connection, Kind kind, String externalId) {
            return references.stream()
                    .filter(each -> each.kind() == kind && each.externalId().equals(externalId))
                    .findFirst();
        }

        List<Reference> accountsOfType(TenantId tenant, ConnectionId connection, String type) {
            return references.stream()
                    .filter(each ->
                            each.nature() instanceof Nature.OfAccount(var own, _)
                                    && own.equals(type))
                    .toList();
        }

        void upsert(TenantId tenant, ConnectionId connection, List<Reference> changed) {
            for (Reference reference : changed) {
                references.removeIf(known ->
                        known.kind() == reference.kind()
                                && known.externalId().equals(reference.externalId()));
                references.add(reference);
            }
        }
    }

    /** Words mean what they say: nobody mapped any. */
    final class Words {

        Map<String, Reference> meanings(
                TenantId tenant,
                ConnectionId connection,
                MappedWord.Kind kind,
                Collection<String> words) {
            Map<String, Reference> meanings = new HashMap<>();
            if (kind.meansItsName()) {
                references.stream()
                        .filter(each -> each.kind() == MappedLists.of(kind))
                        .filter(each -> words.contains(each.name()))
                        .forEach(each -> meanings.put(each.name(), each));
            }
            return meanings;
        }
    }

    /** How the company keeps its books. */
    final class Settings {

        Optional<CompanyProfile> find(TenantId tenant, ConnectionId connection) {
            return Optional.of(
                    new CompanyProfile(
                            "US",
                            "USD",
                            false,
                            hasOwnNumbers,
                            false,
                            false,
                            false,
                            ClassTracking.NONE,
                            false,
                            Optional.empty()));
        }

        Optional<LocalDate> closedThrough(TenantId tenant, ConnectionId connection) {
            return Optional.empty();
        }
    }

    /** Nobody is linked by name. */
    static final class Everybody {

        void upsert(TenantId tenant, ConnectionId connection, List<Party> parties) {
            // kept by no life, because accounts are linked before it begins
        }

        void retire(
                TenantId tenant,
                ConnectionId connection,
                Party.Kind kind,
                Collection<String> externalIds) {
            // nobody who is known here ever goes
        }
    }

    /** Nobody holds particulars of accounts against customers. */
    static final class NoParticulars {

        Map<String, CustomerSyncs.Known> linked(
                TenantId tenant, ConnectionId connection, Collection<String> customers) {
            return Map.of();
        }
    }

    /** Nobody set a cutoff. */
    static final class Live {

        GoLive of(TenantId tenant, ConnectionId connection) {
            return GoLive.always();
        }
    }
}
