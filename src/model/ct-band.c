/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-band"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-band.h"

/**
 * CtBand:
 *
 * The sentence that stands for a band of the plan table that has no rows ("MỨC 4: Không có").
 */
struct _CtBand
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtBand, ct_band, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("level", NULL),
  CT_FIELD_TEXT_SPEC ("text", N_ ("Edit the band’s sentence")),
};

static void
ct_band_class_init (CtBandClass *klass)
{
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_band_init (CtBand *self)
{
}

CtBand *
ct_band_new (void)
{
  return g_object_new (CT_TYPE_BAND, NULL);
}
