//! Chinese characters that are written in several ways: traditional, simplified and Japanese.

use std::sync::OnceLock;

/// Forms of one character stand together. Only those that some form of occurs in the dataset are listed, for no other can
/// be found; a test of the dataset says which are missing. Where one simplified form stands for several characters, all
/// of them are here as one: a search would rather find too much than miss a name.
///
/// After the character tables of OpenCC (Apache-2.0) and Unihan's `kSimplifiedVariant` and `kTraditionalVariant`.
const FORMS: &str = "\
    万萬 与與 业業 东東 両两兩 严厳嚴 並併并 丧喪 个個箇 丰豊豐 临臨 为為爲 丽麗 举挙舉 义義 乌烏 乔喬 乗乘 \
    习習 乡郷鄉 书書 买買 乱亂 乾干幹榦 亀龜龟 了瞭 予豫 争爭 于於 亚亜亞 产產産 亲親 亿億 从従從 仪儀 们們 \
    仮假 伕夫 众眾衆 优優 会會 伝传傳 伤傷 伦倫 伪偽僞 佈布 体體 佔占 余餘馀 來来 侧側 侨僑 侷局 係系繋繫 俊儁 \
    修脩 倖幸 借藉 偿償 傑杰 備备 傢家 僱雇 儿児兒 克剋 党黨 內内 兰蘭 关関關 兴興 兹茲 円圆圓 冈岡 写寫 军軍 \
    冢塚 冬鼕 冲沖衝 决決 况況 准準 凌淩 减減 几幾 処处處 凯凱 出齣 击撃擊 划劃画畫畵 则則 別别彆 制製 剩剰 \
    劝勧勸 办辦 务務 动動 劳労勞 効效 势勢 勅敕 勝胜 区區 医醫 千韆 华華 协協 单単單 卖売賣 卜蔔 卢盧 卫衛衞 \
    即卽 却卻 厂廠 厅庁廳 历厤暦曆歴歷 厘釐 县県縣 参參蔘 双雙 収收 发発發髪髮 变変變 只祇衹隻 台枱檯臺颱 号號 \
    合閤 同衕 后後 向嚮曏 听聴聽 吳吴呉 员員 周賙赒週 响響 哗嘩譁 唸念 問问 営營营 噁恶悪惡 噹当當 囌甦苏蘇 回迴 \
    团団團糰 囲围圍 図图圖 国國 圈圏 圣聖 场場 坏壊壞 坚堅 坠墜 埰寀採采 執执 堑塹 報报 塩盐鹽 増增 壌壤 声聲 \
    壽寿 复復複覆 够夠 头頭 夹夾 夺奪 奥奧 妇婦 孙孫 学學 宁寧甯 它牠 宝寶 实実實 宠寵 审審 宫宮 宪憲 宽寛寬 宾賓 \
    对対對 寻尋 导導 将將 尔爾 层層 屆届 属屬 屿嶼 岚嵐 岛島 岩巌巖 岭嶺 峡峽 峯峰 巩鞏 币幣 帅帥 师師 帜幟 \
    带帯帶 席蓆 帮幫 帰归歸 广広廣 庄荘莊 庆慶 库庫 应応應 庙廟 废廃廢 廕荫蔭 开開 弁瓣辨辩辯 异異 弃棄 张張 \
    強强 弹弾彈 彔录錄録 彥彦 彻徹 征徴徵 御禦 徳德 忆憶 志誌 忧憂 怀懐懷 态態 总総總 恆恒 恵惠 悬懸 惧懼 惨慘 \
    愛爱 愿願 慄栗 懞濛矇蒙 战戦戰 戶户戸 戻戾 才纔 扎紮 払拂 托託讬 扣釦 扩拡擴 扫掃 扬揚 抚撫 抜拔 択择擇 \
    护護 抵牴 担擔 拠据據 拥擁 挂掛 挟挾 挤擠 挥揮 捜搜蒐 损損 换換 捨舍舎 掲揭 揹背 搁擱 敌敵 敗败 数數 \
    斉齊齐 斗闘鬥 断斷 旂旗 无無 旧舊 时時 晓暁曉 晚晩 暂暫 暗闇 曽曾 朱硃 朴樸 机機 杀殺 杂雑雜 权権權 条條 \
    杨楊 松鬆 板闆 极極 构構 枢樞 枪槍 查査 栄榮荣 标標 栋棟 树樹 栖棲 核覈 桢楨 档檔 桥橋 桦樺 检検檢 棱稜 \
    楡榆 榘矩 横橫 欠缺 欧歐 步歩 歯齒齿 歼殲 残殘 毀毁燬譭 毎每 毕畢 气気氣 汉漢 汤湯 沈渖瀋 沒没 沟溝 沢泽澤 \
    泝溯遡 注註 洼窪 测測 济済濟 浜滨濱 涉渉 涩渋澀 渐漸 渓溪 渔漁 游遊 湾灣 満满滿 溃潰 滅灭 滩灘 濑瀨瀬 \
    灵霊靈 炮砲 点點 烧焼燒 热熱 爷爺 牵牽 牺犠犧 状狀 独獨 献獻 獲穫获 玛瑪 现現 珲琿 瑷璦 电電 监監 盖蓋 \
    盘盤 眞真 着著 矿礦 础礎 确確 碍礙 礼禮 祕秘 离離 秋鞦 种種 积積 称稱 穀谷 竖竪豎 竜龍龙 筑築 签簽籤 節节 \
    範范 粋粹 粛肃肅 紀纪 約约 紅红 納纳 紐纽 紗纱 級级 紛纷 細细 紳绅 終终 組组 経經经 結结 絕絶绝 絞绞 絡络 \
    給给 統统 綏绥 継繼继 続續续 綠緑绿 綫線线缐 維维 綱纲 網网 締缔 編编 緩缓 緯纬 緻致 縦縱纵 縮缩 織织 繞绕 \
    繰缲 罗羅 羣群 职職 联聯连連 聞闻 胁脅 胪臚 胶膠 脑脳腦 脫脱 舘館馆 舰艦 芦蘆 莱萊 萨薩 蔵藏 虏虜 虽雖 \
    补補 表錶 袭襲 装裝 裏裡里 覇霸 見见 規规 視视 覚覺觉 触觸 訂订 計计 記记 訪访 設设 許许 訴诉 証證证 詔诏 \
    評评 詞词 試试 話话 該该 詳详 認认 語语 誤误 說説说 読讀读 誰谁 調调 談谈 請请 論论 諜谍 諭谕 諸诸 諾诺 \
    謂谓 謙谦 講讲 謝谢 謨谟 識识 議议 譲讓让 貝贝 貞贞 負负 財财 貢贡 貨货 貫贯 貴贵 貸贷 費费 資资 賠赔 \
    質质 賬账 購购 賽赛 贏赢 踪蹤 車车 軌轨 転轉转 軽輕轻 較较 載载 輌輛辆 輝辉 輸输 轄辖 轟轰 辞辭 边辺邊 \
    辽遼 达達 迁遷 过過 运運 还還 这這 进進 远遠 违違 迟遅遲 选選 逊遜 递逓遞 逻邏 遗遺 酿醸釀 釈释釋 釘钉 \
    針鍼针 釧钏 鈞钧 鈴铃 鉄鐵铁 鉱鑛 銀银 銃铳 銑铣 銘铭 鋒锋 錦锦 鍵键 鎭鎮镇 鏡镜 長长 門门 間间 閔闵 閣阁 \
    闊阔 队隊 阳陽 阵陣 际際 陆陸 陥陷 随隨 隶隸 难難 面麪麫麵麺 韋韦 韓韩 頁页 項项 順顺 須须鬚 預预 頑顽 \
    頒颁 頓顿 領领 顆颗 題题 額额 顧顾 風风 飛飞 飢饑饥 餓饿 腾騰 鞑韃 馬马 駁驳 駅驛驿 駆驅驱 駐驻 駛驶 騎骑 魚鱼 魯鲁 \
    鮑鲍 鮮鲜 鳩鸠 鴨鸭 鴻鸿 鶴鹤 麥麦 黑黒 黃黄 么幺麼麽 仅僅 仏佛 伙夥 伟偉 价価價 冊册 冻凍 凭憑 刚剛 创創 \
    叶葉 圧压壓 块塊 塗涂 专専專 帐帳 径徑 慮虑 折摺 抛拋 拨撥 揺搖 样様樣 犹猶 稳穏穩 竞競 简簡 类類 糾纠 紙纸 \
    紧緊 緒緖绪 緣縁缘 討讨 訖讫 詢询 謀谋 責责 賴頼 軸轴 輪轮 适適 邻鄰 銳锐 鍾鐘钟 阴陰 阶階 险険險 隠隱 \
    静靜 頃顷 頗颇 頻频 顏顔颜 験驗验 驟骤 匯彙汇 脈脉 錫锡 \
    农農 凤鳳 屡屢 滦灤 瑤瑶 窝窩 紹绍 絵繪绘 綽绰 賚赉 雾霧 頂顶";

/// The block of the common characters.
const FIRST: char = '\u{4e00}';
const LAST: char = '\u{9fff}';

/// The form that stands for all forms of a character: the first of them in Unicode's order.
#[must_use]
pub(super) fn common_form(c: char) -> char {
    static TABLE: OnceLock<Vec<char>> = OnceLock::new();
    if !(FIRST..=LAST).contains(&c) {
        return c;
    }
    let at = (u32::from(c) - u32::from(FIRST)) as usize;
    TABLE.get_or_init(table).get(at).copied().unwrap_or(c)
}

/// What each character of the block becomes, by its place there.
fn table() -> Vec<char> {
    let mut table: Vec<char> = (FIRST..=LAST).collect();
    for forms in FORMS.split_whitespace() {
        let Some(first) = forms.chars().next() else {
            continue;
        };
        for c in forms.chars() {
            let at = u32::from(c).wrapping_sub(u32::from(FIRST)) as usize;
            if let Some(entry) = table.get_mut(at) {
                *entry = first;
            }
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_forms_become_one() {
        for forms in ["满滿満", "国國", "铁鉄鐵", "关關関", "沈瀋"] {
            let folded: Vec<char> = forms.chars().map(common_form).collect();
            assert!(
                folded.iter().all(|c| *c == folded[0]),
                "{forms}: {folded:?}"
            );
        }
        assert_eq!(
            "山あa".chars().map(common_form).collect::<String>(),
            "山あa"
        );
    }

    #[test]
    fn every_character_is_listed_once() {
        let mut all: Vec<char> = FORMS.chars().filter(|c| !c.is_whitespace()).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
