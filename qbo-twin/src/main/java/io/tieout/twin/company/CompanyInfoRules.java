package io.tieout.twin.company;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.Addresses;
import io.tieout.twin.rules.EntityForm;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.rules.QueryFields;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.rules.WriteOptions;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The company's own card: who it is and where. One row, updated only. */
public final class CompanyInfoRules implements EntityRules {

    private static final Shape SHAPE =
            Shape.entity("CompanyInfo")
                    .text("CompanyName", 1024)
                    .text("LegalName", 1024)
                    .nested("CompanyAddr", Addresses.SHAPE)
                    .nested("CustomerCommunicationAddr", Addresses.SHAPE)
                    .nested("LegalAddr", Addresses.SHAPE)
                    .nested("Email", Shape.named("EmailAddress").text("Address", 100))
                    .nested("WebAddr", Shape.named("WebSiteAddress").text("URI", 1000))
                    .nested("PrimaryPhone", Shape.named("Phone").text("FreeFormNumber", 30))
                    .text("FiscalYearStartMonth", 20)
                    .readOnly(
                            "Country",
                            "DefaultTimeZone",
                            "SupportedLanguages",
                            "CompanyStartDate",
                            "NameValue");

    private static final EntityForm FORM =
            new EntityForm(Kind.COMPANY_INFO, Set.of(Verb.UPDATE), SHAPE, QueryFields.common());

    @Override
    public EntityForm form() {
        return FORM;
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        throw new IllegalStateException("a company is made once");
    }

    /** Nothing depends on the card; only the countries read back in three letters. */
    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        for (String address : ADDRESSES) {
            if (entity.path(address) instanceof ObjectNode it) {
                Json.string(it, "Country")
                        .ifPresent(country -> it.put("Country", Countries.alpha3(country)));
            }
        }
    }

    private static final List<String> ADDRESSES =
            List.of("CompanyAddr", "LegalAddr", "CustomerCommunicationAddr");
}
