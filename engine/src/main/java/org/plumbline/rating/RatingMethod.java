package org.plumbline.rating;

import java.util.List;

/** A way of rating progress. Stateless; the same input gives the same result. */
public interface RatingMethod {
    /** The name in plans and results, such as {@code open-sdg} or, for an older edition, {@code eurostat-2019}. */
    String name();

    /** The categories, best first. */
    List<Category> categories();

    /** The boundaries that can be set, one set for each kind of target the method tells apart. */
    List<ThresholdSet> thresholds();

    /** True where the boundaries are this engine's and not published ones. */
    boolean own();

    /** The verdict; what the method lacks makes it {@link Category#NOT_APPLICABLE} with a reason. */
    RatingResult rate(RatingInput input);
}
