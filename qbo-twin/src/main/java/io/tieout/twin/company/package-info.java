/**
 * The company itself: CompanyInfo, Preferences, and the lists a new company begins with.
 *
 * <p>Start at {@link io.tieout.twin.company.NewCompany}.
 */
@NullMarked
package io.tieout.twin.company;

import org.jspecify.annotations.NullMarked;
