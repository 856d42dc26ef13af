package io.tieout.persistence.message;

import static io.tieout.persistence.jooq.Tables.MESSAGE_TEMPLATE;

import io.tieout.application.message.Templates;
import io.tieout.application.view.Viewer;
import io.tieout.domain.message.Language;
import io.tieout.domain.message.MessageKind;
import io.tieout.domain.message.Wording;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.MessageTemplateRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.util.List;
import java.util.Optional;

/** Templates as rows, one for each version; each read is one statement. */
public final class JooqTemplates implements Templates {

    /** more than anybody reads */
    private static final int MOST_VERSIONS = 100;

    private final Transactions transactions;

    public JooqTemplates(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void save(TenantId tenant, TemplateView next) {
        var saved = next.saved().orElseThrow();
        transactions
                .of(tenant)
                .write(sql ->
                        sql.insertInto(MESSAGE_TEMPLATE)
                                .set(
                                        sql.newRecord(MESSAGE_TEMPLATE)
                                                .setTenantId(tenant.value())
                                                .setKind(next.kind().name())
                                                .setLanguage(next.language().tag())
                                                .setVersion(next.version())
                                                .setSubject(next.wording().subject())
                                                .setBody(next.wording().body())
                                                .setSavedBy(saved.by().value())
                                                .setSavedAt(saved.at()))
                                .execute());
    }

    @Override
    public Optional<TemplateView> latest(Viewer viewer, MessageKind kind, Language language) {
        return versions(viewer, kind, language, 1).stream().findFirst();
    }

    @Override
    public List<TemplateView> latest(Viewer viewer) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(MESSAGE_TEMPLATE.fields())
                                .distinctOn(MESSAGE_TEMPLATE.KIND, MESSAGE_TEMPLATE.LANGUAGE)
                                .from(MESSAGE_TEMPLATE)
                                .where(Confinement.ofHouse(viewer))
                                .orderBy(
                                        MESSAGE_TEMPLATE.KIND,
                                        MESSAGE_TEMPLATE.LANGUAGE,
                                        MESSAGE_TEMPLATE.VERSION.desc())
                                .fetchInto(MESSAGE_TEMPLATE)
                                .map(JooqTemplates::view));
    }

    @Override
    public List<TemplateView> versions(Viewer viewer, MessageKind kind, Language language) {
        return versions(viewer, kind, language, MOST_VERSIONS);
    }

    private List<TemplateView> versions(
            Viewer viewer, MessageKind kind, Language language, int most) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(MESSAGE_TEMPLATE)
                                .where(MESSAGE_TEMPLATE.KIND.eq(kind.name()))
                                .and(MESSAGE_TEMPLATE.LANGUAGE.eq(language.tag()))
                                .and(Confinement.ofHouse(viewer))
                                .orderBy(MESSAGE_TEMPLATE.VERSION.desc())
                                .limit(most)
                                .fetch(JooqTemplates::view));
    }

    private static TemplateView view(MessageTemplateRecord row) {
        return new TemplateView(
                MessageKind.valueOf(row.getKind()),
                new Language(row.getLanguage()),
                row.getVersion(),
                new Wording(row.getSubject(), row.getBody()),
                Optional.of(new Saved(new ActorId(row.getSavedBy()), row.getSavedAt())));
    }
}
