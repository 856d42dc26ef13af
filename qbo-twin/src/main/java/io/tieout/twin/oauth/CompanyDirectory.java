package io.tieout.twin.oauth;

import java.util.List;
import java.util.Optional;

/** The companies a person can choose from. */
public interface CompanyDirectory {

    List<Company> companies();

    default Optional<Company> company(String id) {
        return companies().stream().filter(company -> company.id().equals(id)).findFirst();
    }
}
