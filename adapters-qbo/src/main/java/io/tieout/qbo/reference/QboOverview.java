package io.tieout.qbo.reference;

import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.qbo.client.BatchedQueries;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.Statements;
import io.tieout.qbo.client.Urgency;
import io.tieout.qbo.company.CompanyBooks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A company's settings and the first page of each short list, in one call. */
public final class QboOverview {

    /** lists that hardly ever fill a page, unlike customers and items */
    public static final List<Kind> SHORT =
            List.of(Kind.CLASS, Kind.ACCOUNT, Kind.TERM, Kind.TAX_CODE, Kind.DEPARTMENT);

    private static final List<String> SETTINGS =
            List.of("select * from CompanyInfo", "select * from Preferences");

    private final BatchedQueries queries;
    private final QboLists lists;

    public QboOverview(QboClient client, QboLists lists) {
        this.queries = new BatchedQueries(client, Urgency.MASTER_DATA);
        this.lists = lists;
    }

    /** What stood there at one moment. */
    public record Overview(CompanyProfile settings, Map<Kind, List<Reference>> lists) {}

    /**
     * all of it, or the first fault
     *
     * @param requestId never used before
     */
    public QboAnswer<Overview> read(String requestId) {
        var statements =
                Stream.concat(
                                SETTINGS.stream(),
                                SHORT.stream()
                                        .map(kind ->
                                                Statements.allWithInactive(
                                                        QboLists.entity(kind), 1)))
                        .toList();
        return queries.ask(requestId, statements).then(this::overview);
    }

    private QboAnswer<Overview> overview(List<JsonNode> answers) {
        var found = new EnumMap<Kind, List<Reference>>(Kind.class);
        for (int at = 0; at < SHORT.size(); at++) {
            var kind = SHORT.get(at);
            switch (lists.references(kind, answers.get(SETTINGS.size() + at))) {
                case Good<List<Reference>>(var references) -> found.put(kind, references);
                case Failed<List<Reference>>(var fault) -> {
                    return new Failed<>(fault);
                }
            }
        }
        return new Good<>(
                new Overview(
                        CompanyBooks.profile(
                                single(answers.get(0), "CompanyInfo"),
                                single(answers.get(1), "Preferences")),
                        found));
    }

    private static JsonNode single(JsonNode answer, String entity) {
        return answer.path("QueryResponse").path(entity).path(0);
    }
}
