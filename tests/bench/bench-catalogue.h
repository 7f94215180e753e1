/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-catalogue.h"

/* The standards and forms of the source, or the end of the program. */
static inline CtCatalogue *
load_catalogue (void)
{
  CtCatalogue *catalogue = ct_catalogue_new ();
  const char *root = g_getenv ("CAITIEN_SOURCE_ROOT");
  g_autoptr (GFile) frameworks = g_file_new_build_filename (root, "data/frameworks", NULL);
  g_autoptr (GFile) forms = g_file_new_build_filename (root, "data/forms", NULL);

  if (!ct_catalogue_load_frameworks (catalogue, frameworks, NULL) ||
      !ct_catalogue_load_forms (catalogue, forms, NULL))
    g_error ("The forms cannot be read");

  return catalogue;
}
