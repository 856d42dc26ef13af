package io.tieout.graphql.account.linking;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.account.linking.LinkViews.LinkView;
import io.tieout.application.account.linking.Proposal;
import io.tieout.domain.account.linking.Candidate;
import io.tieout.domain.account.linking.Evidence;
import io.tieout.domain.account.linking.Finding;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.graphql.account.linking.LinkMutations.LinkAccountsPayload;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of links, candidates and proposals come from. */
public final class LinkWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("AccountLink", LinkView.class)
                .field("state", LinkView::state)
                .field(
                        "customerId",
                        link -> link.customer().map(DocumentLink::externalId).orElse(null))
                .field("wantedName", link -> Fields.orNull(link.wantedName().readable()))
                .field("decidedBy", link -> Fields.orNull(link.decidedBy()))
                .field("decidedAt", link -> link.decidedAt().orElse(null))
                .field("problem", link -> Fields.orNull(link.problem()))
                .into(wiring);
        Fields.of("LinkCandidate", Candidate.class)
                .field("party", Candidate::party)
                .field("standing", Candidate::standing)
                .field("wayOut", candidate -> candidate.standing().wayOut())
                .field("fit", Candidate::fit)
                .field("score", Candidate::score)
                .field("evidence", Candidate::evidence)
                .into(wiring);
        Fields.of("LinkEvidence", Evidence.class)
                .field("factor", Evidence::factor)
                .field("isFor", Evidence::isFor)
                .field("weight", Evidence::weight)
                .field("words", Evidence::words)
                .into(wiring);
        wireParty(wiring);
        Fields.of("LinkProposal", Proposal.class)
                .field("account", Proposal::account)
                .field("answer", Proposal::answer)
                .field("chosen", proposal -> proposal.chosen().orElse(null))
                .field("candidates", Proposal::candidates)
                .into(wiring);
        Fields.of("MasterDataFinding", Finding.class)
                .field("party", Finding::party)
                .field("problem", Finding::problem)
                .field("others", Finding::others)
                .field("advice", finding -> finding.problem().advice())
                .into(wiring);
        Fields.of("LinkingReport", LinkingReport.class)
                .field("exact", LinkingReport::exact)
                .field("needsPerson", LinkingReport::needsPerson)
                .field("noCandidate", LinkingReport::noCandidate)
                .into(wiring);
        Fields.of("LinkAccountsPayload", LinkAccountsPayload.class)
                .field("results", LinkAccountsPayload::results)
                .into(wiring);
        Payload.wire("LinkAccountPayload", "account", wiring);
        Payload.wire("UnlinkAccountPayload", "account", wiring);
        Payload.wire("RefuseLinkCandidatePayload", "account", wiring);
        Payload.wire("CreateAccountingCustomerPayload", "account", wiring);
    }

    private static void wireParty(RuntimeWiring.Builder wiring) {
        Fields.of("AccountingParty", Party.class)
                .field("kind", Party::kind)
                .field("id", Party::externalId)
                .field("name", party -> party.traits().name())
                .field("companyName", party -> Fields.orNull(party.traits().companyName()))
                .field("email", party -> Fields.orNull(party.traits().email()))
                .field("phone", party -> Fields.orNull(party.traits().phone()))
                .field("taxId", party -> Fields.orNull(party.traits().taxId()))
                .field("city", party -> Fields.orNull(party.traits().city()))
                .field("postalCode", party -> Fields.orNull(party.traits().postalCode()))
                .field("country", party -> Fields.orNull(party.traits().country()))
                .field("parentId", party -> Fields.orNull(party.parentId()))
                .field("currency", Party::currency)
                .field("isActive", Party::isActive)
                .field("balance", Party::balance)
                .into(wiring);
    }
}
