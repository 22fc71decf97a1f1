export interface paths {
    "/api/v1/audit/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to one record, newest first */
        get: operations["showHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation's log of what was done and what was refused, newest first */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Authorities by name, number, kind and place */
        get: operations["listAuthorities"];
        put?: never;
        /** Add one authority to the register */
        post: operations["registerAuthority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/authorities/{authorityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One authority with its contacts, its sources and its history of mergers */
        get: operations["showAuthority"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/authorities/{authorityId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that an organisation of the platform is this authority */
        post: operations["linkOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/authorities/{authorityId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a contact of the own authority */
        post: operations["addContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/authorities/{authorityId}/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct a contact of the own authority */
        patch: operations["editContact"];
        trace?: never;
    };
    "/api/v1/directory/authorities/{authorityId}/contacts/{contactId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a contact of the own authority out of the directory */
        post: operations["removeContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/authorities/{authorityId}/contacts/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the contacts of the own authority are right */
        post: operations["confirmContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/territory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The communes of today as tiles, with their arrondissements */
        get: operations["showTerritory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an import of a CSV or JSON file would do */
        post: operations["previewDirectoryImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import a CSV or JSON file that was previewed */
        post: operations["importDirectory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        InputValidationIssue: {
            /** Format: uri */
            type: string;
            /** @enum {string} */
            in?: "body" | "path" | "query" | "header";
            name?: string;
            detail?: string;
        };
        /** @description A problem, as in RFC 9457 and the REST guide of Belgif. */
        Problem: {
            /** Format: uri */
            type: string;
            /** @description In English. */
            title: string;
            status: number;
            /** @description What to do, in the language of the reader. */
            detail: string;
            /** Format: uri */
            instance: string;
            code: string;
            issues?: components["schemas"]["InputValidationIssue"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    showHistory: {
        parameters: {
            query: {
                subjectType: string;
                subjectId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description For If-None-Match and If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            act: string;
                            /** @enum {string} */
                            actorKind: "person" | "system" | "anonymous";
                            /** Format: uuid */
                            actorPerson?: string;
                            actorLabel: string;
                            /** Format: uuid */
                            actorOrganisation?: string;
                            subjectType: string;
                            subjectId: string;
                            /** @enum {string} */
                            outcome: "done" | "refused";
                            refusal?: string;
                        }[];
                    };
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                outcome?: "done" | "refused";
                person?: string;
                from?: string;
                to?: string;
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description For If-None-Match and If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            act: string;
                            /** @enum {string} */
                            actorKind: "person" | "system" | "anonymous";
                            /** Format: uuid */
                            actorPerson?: string;
                            actorLabel: string;
                            /** Format: uuid */
                            actorOrganisation?: string;
                            subjectType: string;
                            subjectId: string;
                            /** @enum {string} */
                            outcome: "done" | "refused";
                            refusal?: string;
                        }[];
                        total: number;
                        /** Format: uri */
                        self: string;
                        /** Format: uri */
                        first?: string;
                        /** Format: uri */
                        prev?: string;
                        /** Format: uri */
                        next?: string;
                        /** Format: uri */
                        last?: string;
                    };
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuthorities: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                q?: string;
                kind?: ("province" | "commune" | "cpas" | "policeZone" | "rescueZone" | "intercommunale" | "national" | "supplier")[];
                parent?: string;
                territory?: string[];
                joined?: boolean;
                own?: boolean;
                former?: boolean;
                format?: "json" | "csv";
                columns?: ("name" | "kind" | "territory" | "population" | "joined" | "verified" | "nisCode" | "enterpriseNumber" | "languages" | "nis2Class" | "website" | "validTo" | "source")[];
                sort?: "name" | "-name" | "kind" | "-kind" | "population" | "-population";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description For If-None-Match and If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: ({
                            /** Format: uri */
                            href: string;
                        } & {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "province" | "commune" | "cpas" | "policeZone" | "rescueZone" | "intercommunale" | "national" | "supplier";
                            code: string;
                            /** @description A text in the languages in which it exists. */
                            name: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                            shortName?: string;
                            /** @description A text in the languages in which it exists. */
                            role?: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                            /** @description A text in the languages in which it exists. */
                            legalBasis?: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                            nisCode?: string;
                            enterpriseNumber?: string;
                            zoneNumber?: string;
                            languages: ("fr" | "nl" | "de" | "en")[];
                            population?: number;
                            /** Format: date */
                            populationDate?: string;
                            /** @enum {string} */
                            nis2Class: "essential" | "important" | "none" | "unknown";
                            sectors: ("banking" | "chemicals" | "digitalInfrastructure" | "digitalProviders" | "drinkingWater" | "energy" | "financialMarkets" | "food" | "health" | "ictServices" | "manufacturing" | "post" | "publicAdministration" | "research" | "space" | "transport" | "trustServices" | "waste" | "wasteWater")[];
                            /** Format: date */
                            validFrom?: string;
                            /** Format: date */
                            validTo?: string;
                            tile?: {
                                col: number;
                                row: number;
                            };
                            /** Format: uri */
                            website?: string;
                            address?: string;
                            fictitious: boolean;
                            /** @enum {string} */
                            verified: "verified" | "unverified";
                            source: string;
                            /** @description A text in the languages in which it exists. */
                            note?: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                            parent?: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "province" | "commune" | "cpas" | "policeZone" | "rescueZone" | "intercommunale" | "national" | "supplier";
                                code: string;
                                /** @description A text in the languages in which it exists. */
                                name: {
                                    fr?: string;
                                    nl?: string;
                                    de?: string;
                                    en?: string;
                                };
                            };
                            territory?: {
                                nisCode: string;
                                /** @description A text in the languages in which it exists. */
                                name: {
                                    fr?: string;
                                    nl?: string;
                                    de?: string;
                                    en?: string;
                                };
                            };
                            joined: boolean;
                            own: boolean;
                        })[];
                        total: number;
                        /** Format: uri */
                        self: string;
                        /** Format: uri */
                        first?: string;
                        /** Format: uri */
                        prev?: string;
                        /** Format: uri */
                        next?: string;
                        /** Format: uri */
                        last?: string;
                    };
                    "text/csv": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerAuthority: {
        parameters: {
            query?: never;
            header?: {
                /** @description One key per intent: a repeat with the same key is answered, never done twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "province" | "commune" | "cpas" | "policeZone" | "rescueZone" | "intercommunale" | "national" | "supplier";
                    code: string;
                    /** @description A text in the languages in which it exists. */
                    name: {
                        fr?: string;
                        nl?: string;
                        de?: string;
                        en?: string;
                    };
                    shortName?: string;
                    /** @description A text in the languages in which it exists. */
                    role?: {
                        fr?: string;
                        nl?: string;
                        de?: string;
                        en?: string;
                    };
                    /** @description A text in the languages in which it exists. */
                    legalBasis?: {
                        fr?: string;
                        nl?: string;
                        de?: string;
                        en?: string;
                    };
                    nisCode?: string;
                    enterpriseNumber?: string;
                    zoneNumber?: string;
                    /** Format: uuid */
                    parent?: string;
                    territory?: string;
                    languages: ("fr" | "nl" | "de" | "en")[];
                    population?: number;
                    /** Format: date */
                    populationDate?: string;
                    /**
                     * @default unknown
                     * @enum {string}
                     */
                    nis2Class?: "essential" | "important" | "none" | "unknown";
                    /** @default [] */
                    sectors?: ("banking" | "chemicals" | "digitalInfrastructure" | "digitalProviders" | "drinkingWater" | "energy" | "financialMarkets" | "food" | "health" | "ictServices" | "manufacturing" | "post" | "publicAdministration" | "research" | "space" | "transport" | "trustServices" | "waste" | "wasteWater")[];
                    /** Format: date */
                    validFrom?: string;
                    /** Format: date */
                    validTo?: string;
                    tile?: {
                        col: number;
                        row: number;
                    };
                    /** Format: uri */
                    website?: string;
                    address?: string;
                    /** @default false */
                    fictitious?: boolean;
                    /** @enum {string} */
                    verified: "verified" | "unverified";
                    source: string;
                    /** @description A text in the languages in which it exists. */
                    note?: {
                        fr?: string;
                        nl?: string;
                        de?: string;
                        en?: string;
                    };
                    /** @default {} */
                    evidence?: {
                        [key: string]: {
                            source: string;
                            address?: string;
                            /** @enum {string} */
                            verified: "verified" | "unverified";
                            /** @description A text in the languages in which it exists. */
                            note?: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Where it is found */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showAuthority: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                authorityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description For If-None-Match and If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "province" | "commune" | "cpas" | "policeZone" | "rescueZone" | "intercommunale" | "national" | "supplier";
                        code: string;
                        /** @description A text in the languages in which it exists. */
                        name: {
                            fr?: string;
                            nl?: string;
                            de?: string;
                            en?: string;
                        };
                        shortName?: string;
                        /** @description A text in the languages in which it exists. */
                        role?: {
                            fr?: string;
                            nl?: string;
                            de?: string;
                            en?: string;
                        };
                        /** @description A text in the languages in which it exists. */
                        legalBasis?: {
                            fr?: string;
                            nl?: string;
                            de?: string;
                            en?: string;
                        };
                        nisCode?: string;
                        enterpriseNumber?: string;
                        zoneNumber?: string;
                        languages: ("fr" | "nl" | "de" | "en")[];
                        population?: number;
                        /** Format: date */
                        populationDate?: string;
                        /** @enum {string} */
                        nis2Class: "essential" | "important" | "none" | "unknown";
                        sectors: ("banking" | "chemicals" | "digitalInfrastructure" | "digitalProviders" | "drinkingWater" | "energy" | "financialMarkets" | "food" | "health" | "ictServices" | "manufacturing" | "post" | "publicAdministration" | "research" | "space" | "transport" | "trustServices" | "waste" | "wasteWater")[];
                        /** Format: date */
                        validFrom?: string;
                        /** Format: date */
                        validTo?: string;
                        tile?: {
                            col: number;
                            row: number;
                        };
                        /** Format: uri */
                        website?: string;
                        address?: string;
                        fictitious: boolean;
                        /** @enum {string} */
                        verified: "verified" | "unverified";
                        source: string;
                        /** @description A text in the languages in which it exists. */
                        note?: {
                            fr?: string;
                            nl?: string;
                            de?: string;
                            en?: string;
                        };
                        parent?: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "province" | "commune" | "cpas" | "policeZone" | "rescueZone" | "intercommunale" | "national" | "supplier";
                            code: string;
                            /** @description A text in the languages in which it exists. */
                            name: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                        };
                        territory?: {
                            nisCode: string;
                            /** @description A text in the languages in which it exists. */
                            name: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                        };
                        joined: boolean;
                        own: boolean;
                        evidence: {
                            [key: string]: {
                                source: string;
                                address?: string;
                                /** @enum {string} */
                                verified: "verified" | "unverified";
                                /** @description A text in the languages in which it exists. */
                                note?: {
                                    fr?: string;
                                    nl?: string;
                                    de?: string;
                                    en?: string;
                                };
                            };
                        };
                        version: number;
                        contacts: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            function: "duty" | "crisis" | "security" | "it" | "secretary" | "switchboard" | "dpo" | "press";
                            label?: string;
                            phone?: string;
                            email?: string;
                            hours?: string;
                            deputy: boolean;
                            /** @enum {string} */
                            visibility: "public" | "members";
                            /** @enum {string} */
                            verified: "verified" | "unverified";
                            source: string;
                            /** Format: date-time */
                            confirmedAt?: string;
                            version: number;
                        }[];
                        /**
                         * @description due: not all confirmed in the last six months.
                         * @enum {string}
                         */
                        confirmation: "none" | "fresh" | "due";
                        mayEditContacts: boolean;
                        children: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "province" | "commune" | "cpas" | "policeZone" | "rescueZone" | "intercommunale" | "national" | "supplier";
                            code: string;
                            /** @description A text in the languages in which it exists. */
                            name: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                        }[];
                        predecessors: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "province" | "commune" | "cpas" | "policeZone" | "rescueZone" | "intercommunale" | "national" | "supplier";
                            code: string;
                            /** @description A text in the languages in which it exists. */
                            name: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                            /** Format: date */
                            onDate: string;
                            source: string;
                            /** @description A text in the languages in which it exists. */
                            note?: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                        }[];
                        successors: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "province" | "commune" | "cpas" | "policeZone" | "rescueZone" | "intercommunale" | "national" | "supplier";
                            code: string;
                            /** @description A text in the languages in which it exists. */
                            name: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                            /** Format: date */
                            onDate: string;
                            source: string;
                            /** @description A text in the languages in which it exists. */
                            note?: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                        }[];
                        servedBy: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "province" | "commune" | "cpas" | "policeZone" | "rescueZone" | "intercommunale" | "national" | "supplier";
                            code: string;
                            /** @description A text in the languages in which it exists. */
                            name: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                            /** Format: date */
                            validFrom?: string;
                            /** Format: date */
                            validTo?: string;
                            /** @enum {string} */
                            verified: "verified" | "unverified";
                            source: string;
                            /** @description A text in the languages in which it exists. */
                            note?: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                        }[];
                        serves: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "province" | "commune" | "cpas" | "policeZone" | "rescueZone" | "intercommunale" | "national" | "supplier";
                            code: string;
                            /** @description A text in the languages in which it exists. */
                            name: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                            /** Format: date */
                            validFrom?: string;
                            /** Format: date */
                            validTo?: string;
                            /** @enum {string} */
                            verified: "verified" | "unverified";
                            source: string;
                            /** @description A text in the languages in which it exists. */
                            note?: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                        }[];
                    };
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkOrganisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description One key per intent: a repeat with the same key is answered, never done twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                authorityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    organisationId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        authority: string;
                        /** Format: uuid */
                        organisation: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description One key per intent: a repeat with the same key is answered, never done twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                authorityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    function: "duty" | "crisis" | "security" | "it" | "secretary" | "switchboard" | "dpo" | "press";
                    /** @description The name of the service or of the person. */
                    label?: string;
                    phone?: string;
                    /** Format: email */
                    email?: string;
                    hours?: string;
                    /** @default false */
                    deputy?: boolean;
                    /**
                     * @default public
                     * @enum {string}
                     */
                    visibility?: "public" | "members";
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Where it is found */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        function: "duty" | "crisis" | "security" | "it" | "secretary" | "switchboard" | "dpo" | "press";
                        label?: string;
                        phone?: string;
                        email?: string;
                        hours?: string;
                        deputy: boolean;
                        /** @enum {string} */
                        visibility: "public" | "members";
                        /** @enum {string} */
                        verified: "verified" | "unverified";
                        source: string;
                        /** Format: date-time */
                        confirmedAt?: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editContact: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as it was read, or its version in double quotes. */
                "If-Match": string;
            };
            path: {
                authorityId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/merge-patch+json": {
                    /** @enum {string} */
                    function?: "duty" | "crisis" | "security" | "it" | "secretary" | "switchboard" | "dpo" | "press";
                    label?: string | null;
                    phone?: string | null;
                    /** Format: email */
                    email?: string | null;
                    hours?: string | null;
                    deputy?: boolean;
                    /** @enum {string} */
                    visibility?: "public" | "members";
                };
                "application/json": {
                    /** @enum {string} */
                    function?: "duty" | "crisis" | "security" | "it" | "secretary" | "switchboard" | "dpo" | "press";
                    label?: string | null;
                    phone?: string | null;
                    /** Format: email */
                    email?: string | null;
                    hours?: string | null;
                    deputy?: boolean;
                    /** @enum {string} */
                    visibility?: "public" | "members";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        function: "duty" | "crisis" | "security" | "it" | "secretary" | "switchboard" | "dpo" | "press";
                        label?: string;
                        phone?: string;
                        email?: string;
                        hours?: string;
                        deputy: boolean;
                        /** @enum {string} */
                        visibility: "public" | "members";
                        /** @enum {string} */
                        verified: "verified" | "unverified";
                        source: string;
                        /** Format: date-time */
                        confirmedAt?: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description One key per intent: a repeat with the same key is answered, never done twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                authorityId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        removed: true;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description One key per intent: a repeat with the same key is answered, never done twice. */
                "Idempotency-Key"?: string;
            };
            path: {
                authorityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The contacts that were read: only what somebody has seen can be confirmed. */
                    seen: {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        confirmedAt: string;
                        contacts: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showTerritory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description For If-None-Match and If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        grounds: {
                            nisCode: string;
                            /** @enum {string} */
                            kind: "province" | "arrondissement";
                            /** @description A text in the languages in which it exists. */
                            name: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                            partOf?: string;
                            population?: number;
                            /** Format: date */
                            populationDate?: string;
                            source: string;
                        }[];
                        communes: {
                            /** Format: uuid */
                            id: string;
                            nisCode: string;
                            /** @description A text in the languages in which it exists. */
                            name: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                            arrondissement?: string;
                            population?: number;
                            /** Format: date */
                            populationDate?: string;
                            col: number;
                            row: number;
                            joined: boolean;
                            own: boolean;
                            /** @enum {string} */
                            verified: "verified" | "unverified";
                        }[];
                    };
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewDirectoryImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "csv" | "json";
                    /**
                     * Format: base64
                     * @description The bytes of the file, so that its encoding is found out here and not by the sender.
                     */
                    content: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            new: number;
                            changed: number;
                            same: number;
                            refused: number;
                        };
                        changes: {
                            line: number;
                            /** @enum {string} */
                            status: "new" | "changed";
                            /** @enum {string} */
                            kind: "province" | "commune" | "cpas" | "policeZone" | "rescueZone" | "intercommunale" | "national" | "supplier";
                            code: string;
                            /** @description A text in the languages in which it exists. */
                            name: {
                                fr?: string;
                                nl?: string;
                                de?: string;
                                en?: string;
                            };
                            fields: {
                                field: string;
                                before?: unknown;
                                after?: unknown;
                            }[];
                        }[];
                        problems: {
                            /** @description Of a CSV file the line; of a JSON list the place, from 1. */
                            line: number;
                            column?: string;
                            code: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                        /** @description Give it back with the import: then exactly this is done, or nothing. */
                        digest: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importDirectory: {
        parameters: {
            query?: never;
            header?: {
                /** @description One key per intent: a repeat with the same key is answered, never done twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "csv" | "json";
                    /**
                     * Format: base64
                     * @description The bytes of the file, so that its encoding is found out here and not by the sender.
                     */
                    content: string;
                    /** @description From the preview: what was read is what is done. */
                    digest: string;
                    /**
                     * @description Import the good lines although others are refused.
                     * @default false
                     */
                    leaveOutRefused?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        new: number;
                        changed: number;
                        same: number;
                        refused: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
