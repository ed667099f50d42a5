package org.plumbline.collect;

import org.plumbline.model.Period;

/**
 * The forms somebody wants.
 *
 * @param round of pledges, from 1; 1 for everything else
 */
public record FormRequest(Period period, FormPurpose purpose, FormSplit split, int round) {
    public FormRequest {
        if (round < 1) {
            throw new IllegalArgumentException("Round " + round);
        }
    }
}
