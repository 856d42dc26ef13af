package io.tieout.graphql.account.linking;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.account.linking.LinkViews;
import io.tieout.application.account.linking.LinkViews.LinkView;
import io.tieout.application.account.linking.Linking;
import io.tieout.application.account.linking.Proposal;
import io.tieout.application.account.linking.Proposal.Answer;
import io.tieout.application.command.Caller;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.linking.Candidate;
import io.tieout.domain.account.linking.Finding;
import io.tieout.domain.account.linking.Finding.Problem;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.Connection;
import io.tieout.graphql.schema.GlobalId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Whom accounts may be. Nothing here writes, and nothing waits on the accounting system. */
@Controller
public final class LinkQueries {

    /** in the order in which the report tells them */
    private static final List<Problem> PROBLEMS = List.of(Problem.values());

    private final Linking linking;
    private final LinkViews links;
    private final AccountViews accounts;

    public LinkQueries(Linking linking, LinkViews links, AccountViews accounts) {
        this.linking = linking;
        this.links = links;
        this.accounts = accounts;
    }

    @QueryMapping
    List<Candidate> linkCandidates(@Argument String accountId, @ContextValue Caller caller) {
        return GlobalId.account(accountId)
                .map(account -> linking.candidates(Viewer.of(caller), account))
                .orElseGet(List::of);
    }

    @QueryMapping
    Connection linkProposals(
            @Argument @Nullable Answer answer,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        List<Proposal> wanted =
                linking.proposals(Viewer.of(caller)).stream()
                        .filter(proposal -> answer == null || proposal.answer() == answer)
                        .toList();
        return Connection.of(
                KeyedPage.of(wanted, proposal -> proposal.account().reference(), page), page);
    }

    @QueryMapping
    LinkingReport linkingReport(@ContextValue Caller caller) {
        return LinkingReport.of(linking.proposals(Viewer.of(caller)));
    }

    @BatchMapping(typeName = "Account")
    Map<AccountView, LinkView> link(List<AccountView> accounts, @ContextValue Caller caller) {
        return Batch.load(
                accounts,
                AccountView::id,
                ids -> links.findAll(Viewer.of(caller), ids),
                LinkView::account);
    }

    @BatchMapping(typeName = "AccountLink")
    Map<LinkView, String> suggestedName(List<LinkView> parents, @ContextValue Caller caller) {
        Map<AccountId, String> names = linking.freeNames(Viewer.of(caller), parents);
        return parents.stream()
                .distinct()
                .filter(link -> names.containsKey(link.account()))
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                link -> names.getOrDefault(link.account(), "")));
    }

    @QueryMapping
    Connection masterDataReport(
            @Argument @Nullable Problem problem,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        List<Finding> wanted =
                linking.findings(Viewer.of(caller)).stream()
                        .filter(finding -> problem == null || finding.problem() == problem)
                        .toList();
        PageRequest page = Connection.request(first, after);
        return Connection.of(KeyedPage.of(wanted, LinkQueries::placeOf, page), page);
    }

    /** all that are named, in one read; with none named it reads nothing */
    @BatchMapping(typeName = "MasterDataFinding", field = "accounts")
    Map<Finding, List<AccountView>> accountsOf(List<Finding> parents, @ContextValue Caller caller) {
        Set<AccountId> named =
                parents.stream()
                        .flatMap(finding -> finding.accounts().stream())
                        .collect(Collectors.toUnmodifiableSet());
        Map<AccountId, AccountView> found =
                named.isEmpty()
                        ? Map.of()
                        : accounts.findAll(Viewer.of(caller), named).stream()
                                .collect(Collectors.toMap(AccountView::id, Function.identity()));
        return parents.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                finding ->
                                        finding.accounts().stream()
                                                .flatMap(id -> Stream.ofNullable(found.get(id)))
                                                .toList()));
    }

    /** sorts like the report: by problem, then by the length of the id and the id */
    private static String placeOf(Finding finding) {
        String id = finding.party().externalId();
        int problem = PROBLEMS.indexOf(finding.problem());
        return "%02d-%02d-%s".formatted(problem, id.length(), id);
    }
}
