/* settle.c - all that claims need before they are compared, in its order.
 * split > tag > extract-numbers > normalize-units > [diff-claims] */
#include "core/diff/settle.h"

#include "core/diff/claim/docdate.h"
#include "core/diff/claim/follow.h"
#include "core/diff/claim/key.h"
#include "core/diff/claim/link.h"
#include "core/diff/claim/origin.h"
#include "core/diff/claim/scene.h"
#include "core/diff/claim/sequence.h"
#include "core/diff/claim/timeofday.h"
#include "core/diff/claim/timing.h"
#include "core/diff/claim/whom.h"
#include "core/diff/event/eventdate.h"
#include "core/diff/event/ordinal.h"
#include "core/diff/like/around.h"
#include "core/diff/like/twin.h"
#include "core/diff/meet/anchor.h"
#include "core/diff/meet/called.h"
#include "core/diff/meet/fatal.h"
#include "core/diff/meet/frame.h"
#include "core/diff/meet/lots.h"

/* Lets all claims follow that haven't. */
static void
follow_all(struct claims *c)
{
	if (c->n && c->v[0].followed)
		return;
	sequence_claims(c);
	for (uint32_t i = 0; i < c->n; i++)
		follow_claim(c, i);
}

void
settle_claim(struct claims *c, uint32_t i)
{
	struct claim *x = &c->v[i];

	if (!c->docs[x->doc].date)
		docdate_guess(&c->docs[x->doc]);
	link_settle(c, i); /* a part may have its time of its whole */
	timing_settle(c, x);
}

/* What the words around tell is looked at once they are weighed: first whose
 * date or hour it is, so that what is left of times goes by likeness alone. */
static void
settle_alike(struct claims *c)
{
	if (!around_likens(c))
		return;
	around_weigh(c);
	eventdates_settle(c);
	twins_settle(c, timing_anew);
}

bool
settle_claims(struct claims *c)
{
	follow_all(c);
	keys_forget(c);
	docdate_settle(c);
	if (c->linked)
		links_settle(c);
	scenes_settle(c);
	for (size_t i = 0; i < c->n; i++)
		timing_settle(c, &c->v[i]);
	timeofday_settle(c);
	whom_settle(c);
	called_settle(c);
	lots_settle(c);
	fatal_settle(c);
	anchors_settle(c, timing_anew);
	frames_settle(c, timing_anew);
	settle_alike(c);
	ordinals_settle(c);
	for (size_t i = 0; i < c->n; i++)
		origins_figure(c->origins, &c->v[i]);
	origins_settle(c);
	return !around_over(c);
}
