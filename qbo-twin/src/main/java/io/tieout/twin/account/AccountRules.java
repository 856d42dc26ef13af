package io.tieout.twin.account;

import io.tieout.twin.account.AccountTypes.AccountType;
import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.rules.EntityForm;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.rules.ListNames;
import io.tieout.twin.rules.QueryFields;
import io.tieout.twin.rules.QueryFields.FieldType;
import io.tieout.twin.rules.References;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.rules.WriteOptions;
import io.tieout.twin.sales.TransactionCurrency;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The chart of accounts: names below parents of the same type, a type for life. */
public final class AccountRules implements EntityRules {

    private static final Shape SHAPE =
            Shape.entity("Account")
                    .text("Name", 100)
                    .text("Description", 4000)
                    .text("AcctNum", 20)
                    .choice("AccountType", AccountTypes.names())
                    .text("AccountSubType", 100)
                    .flag("SubAccount", "Active")
                    .reference("ParentRef", "CurrencyRef", "TaxCodeRef")
                    .text("TxnLocationType", 100)
                    .readOnly(
                            "FullyQualifiedName",
                            "Classification",
                            "CurrentBalance",
                            "CurrentBalanceWithSubAccounts",
                            "AccountAlias");

    private static final QueryFields QUERY_FIELDS =
            QueryFields.common()
                    .with(
                            FieldType.TEXT,
                            "Name",
                            "FullyQualifiedName",
                            "AccountType",
                            "AccountSubType",
                            "Classification",
                            "AcctNum")
                    .with(FieldType.FLAG, "Active", "SubAccount")
                    .with(FieldType.NUMBER, "CurrentBalance")
                    .with(FieldType.REFERENCE, "ParentRef", "CurrencyRef");

    private static final EntityForm FORM =
            new EntityForm(Kind.ACCOUNT, Set.of(Verb.CREATE, Verb.UPDATE), SHAPE, QUERY_FIELDS);

    @Override
    public EntityForm form() {
        return FORM;
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        entity.put("Active", true);
        entity.put("CurrentBalance", 0).put("CurrentBalanceWithSubAccounts", 0);
        TransactionCurrency.fixForParty(CompanyProfile.of(change), entity);
        complete(change, Optional.empty(), entity);
    }

    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        entity.set("CurrencyRef", before.entity().path("CurrencyRef").deepCopy());
        if (!entity.has("AccountType") && !entity.has("AccountSubType")) {
            entity.set("AccountType", before.entity().path("AccountType"));
        }
        complete(change, Optional.of(before), entity);
        String type = Json.stringOr(before.entity(), "AccountType", "");
        if (!type.equals(Json.stringOr(entity, "AccountType", ""))) {
            throw BusinessFaults.businessRule(
                    "The type of an account cannot be changed from %s to %s."
                            .formatted(type, Json.stringOr(entity, "AccountType", "")));
        }
        ListNames.renameBelow(change, before.key(), entity);
    }

    private static void complete(Change change, Optional<Row> before, ObjectNode entity) {
        settleType(entity);
        Optional<Row> parent = References.resolve(change, entity, "ParentRef", Kind.ACCOUNT);
        parent.filter(it -> !typeOf(it.entity()).equals(typeOf(entity)))
                .ifPresent(it -> {
                    throw BusinessFaults.badParent(
                            "Account %s is of another type.".formatted(it.key().id()));
                });
        entity.put("SubAccount", parent.isPresent());
        checkCharacters(entity, "Name", ":\"");
        checkCharacters(entity, "AcctNum", ":");
        ListNames.settle(change, Kind.ACCOUNT, before, parent, entity);
        checkNumber(change, before, entity);
    }

    /** The type follows from the subtype or the other way round; one of them must be given. */
    private static void settleType(ObjectNode entity) {
        String subtype = Json.stringOr(entity, "AccountSubType", "");
        Optional<String> sent = Json.string(entity, "AccountType");
        if (sent.isEmpty() && subtype.isEmpty()) {
            throw BusinessFaults.noAccountType();
        }
        AccountType type =
                sent.flatMap(AccountTypes::named)
                        .or(() -> AccountTypes.ofSubtype(subtype))
                        .orElseThrow(
                                () -> RequestFaults.invalidEnumeration("AccountSubType", subtype));
        entity.put("AccountType", type.name());
        entity.put("AccountSubType", subtype.isEmpty() ? type.usual() : subtype);
        entity.put("Classification", type.classification());
    }

    private static void checkCharacters(ObjectNode entity, String property, String banned) {
        String text = Json.stringOr(entity, property, "");
        if (text.chars().anyMatch(it -> banned.indexOf(it) >= 0)) {
            throw RequestFaults.invalidCharacters(property, text);
        }
    }

    private static void checkNumber(Change change, Optional<Row> before, ObjectNode entity) {
        Optional<String> number = Json.string(entity, "AcctNum");
        if (number.isEmpty() || !CompanyProfile.of(change).numbersAccounts()) {
            return;
        }
        boolean isTaken =
                change.before().rows(Kind.ACCOUNT).stream()
                        .filter(row -> before.filter(it -> it.key().equals(row.key())).isEmpty())
                        .anyMatch(row -> Json.string(row.entity(), "AcctNum").equals(number));
        if (isTaken) {
            throw BusinessFaults.duplicateName();
        }
    }

    private static String typeOf(ObjectNode account) {
        return Json.stringOr(account, "AccountType", "");
    }
}
