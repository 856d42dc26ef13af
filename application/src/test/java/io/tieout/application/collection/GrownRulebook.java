package io.tieout.application.collection;

import static io.tieout.application.collection.CollectionKind.RULEBOOK;

import io.tieout.application.fixture.World;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.collection.rulebook.Rulebook;
import io.tieout.domain.collection.rulebook.RulebookId;
import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.Optional;

/** The rulebook as it grew in a test's world. */
class GrownRulebook implements Rulebooks {

    private final World world;

    GrownRulebook(World world) {
        this.world = world;
    }

    @Override
    public Rulebook of(TenantId tenant) {
        return world.aggregates.load(RULEBOOK, RulebookId.of(tenant).value());
    }

    @Override
    public Page<SavedPolicy> policies(
            Viewer viewer, Optional<String> accountClass, PageRequest page) {
        throw new UnsupportedOperationException("nobody looks");
    }

    @Override
    public Optional<SavedPolicy> policy(Viewer viewer, int version) {
        throw new UnsupportedOperationException("nobody looks");
    }

    @Override
    public List<SavedCap> caps(Viewer viewer) {
        throw new UnsupportedOperationException("nobody looks");
    }
}
