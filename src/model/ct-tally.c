/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-tally"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-tally.h"

/**
 * CtTally:
 *
 * A printed count of the criteria that meet a level, where only totals are known.
 */
struct _CtTally
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtTally, ct_tally, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_NUMBER_SPEC ("level", NULL),
  CT_FIELD_NUMBER_SPEC ("met", N_ ("Edit a tally")),
  CT_FIELD_NUMBER_SPEC ("of", N_ ("Edit a tally")),
  CT_FIELD_TEXT_SPEC ("printed", N_ ("Edit a tally")),
};

static void
ct_tally_class_init (CtTallyClass *klass)
{
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_tally_init (CtTally *self)
{
}

CtTally *
ct_tally_new (void)
{
  return g_object_new (CT_TYPE_TALLY, NULL);
}
